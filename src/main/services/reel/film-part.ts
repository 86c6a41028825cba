import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { frameStart } from '../../../shared/domain/frames.ts'
import { hiddenDuring, maskLooks } from '../../../shared/domain/mask-looks.ts'
import { onWholePictures } from '../../../shared/domain/masks.ts'
import type { Mask } from '../../../shared/domain/reel-records.ts'
import { type FilmPart, type Hidden, videoTimescale } from './segment.ts'

export type MasksOf = (recordingId: string) => readonly Mask[]

/** A recording: what is exactly in it, and what hides on it. */
export type Source = { readonly recordingId: string; readonly film: Film; readonly masks: readonly Mask[] }

/** Where pictures are shown for a part of their time only; Infinity stands for all of it. */
export type PartSpan = { readonly fromMs: number; readonly untilMs: number }
const wholePart: PartSpan = { fromMs: -Infinity, untilMs: Infinity }

/** Pictures `[first, after)` of a recording. */
export function filmPart(
  { recordingId, film, masks }: Source,
  first: number,
  after: number,
  { fromMs, untilMs }: PartSpan = wholePart
): FilmPart {
  const { frames, endMs } = film
  const at = (index: number): number => frameStart(frames, index, endMs)
  const between = (index: number): number => (at(index - 1) + Math.max(at(index - 1), at(index))) / 2
  return {
    recordingId,
    pictures: after - first,
    begunMs: fromMs > at(first) ? at(first) : null,
    startMs: Math.max(at(first), fromMs),
    endMs: Math.min(at(after), untilMs),
    afterMs: first === 0 ? null : between(first),
    beforeMs: between(after),
    hidden: hiddenIn(film, masks, first, after)
  }
}

function hiddenIn(
  { info, frames, endMs }: Film,
  masks: readonly Mask[],
  first: number,
  after: number
): Hidden | null {
  const at = (index: number): number => frameStart(frames, index, endMs)
  const looks = hiddenDuring(maskLooks(onWholePictures(masks, { frames, endMs }), info), {
    startMs: at(first),
    // The last picture too, where it begins in the very millisecond in which it ends.
    endMs: Math.max(at(after), Math.round(at(after - 1)) + 1)
  })
  if (looks.length === 0) return null
  return { looks, frameTicks: frameTicks({ frames, endMs }, first, after - first) }
}

/** When so many pictures begin, in ticks. */
export function frameTicks(
  { frames, endMs }: Pick<Film, 'frames' | 'endMs'>,
  first: number,
  count: number
): readonly number[] {
  const ticks = (_: unknown, n: number): number =>
    Math.round((frameStart(frames, first + n, endMs) * videoTimescale) / 1000)
  return Array.from({ length: count }, ticks)
}
