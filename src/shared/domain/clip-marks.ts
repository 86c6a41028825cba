import { frameShownAt, frameStart, type FrameTimes, nearestFrame, snapToFrame } from './frames.ts'
import type { ChildLine, Clip, Framing, Freeze, Slow } from './reel-records.ts'

/** The pictures that what happens in a clip is put on. */
export type Pictures = { readonly frames: FrameTimes; readonly durationMs: number }

/** The beginning, in whole ms, of the picture shown at `ms`, or of one so many further. */
export function pictureMs({ frames, durationMs }: Pictures, ms: number, further = 0): number {
  if (frames.length === 0) return Math.round(Math.min(Math.max(0, ms), durationMs))
  const index = Math.min(Math.max(0, frameShownAt(frames, ms) + further), frames.length)
  return Math.round(frameStart(frames, index, durationMs))
}

/**
 * What happens in a clip, at a picture or over a stretch. `key` tells it from the others of the clip; `nth` says which
 * of its kind it is and stays the same while it is moved.
 */
export type Mark = {
  readonly key: string
  readonly nth: number
  readonly startMs: number
  readonly endMs: number
} & (
  | { readonly kind: 'freeze'; readonly freeze: Freeze }
  | { readonly kind: 'slow'; readonly slow: Slow }
  | { readonly kind: 'framing'; readonly framing: Framing }
  | { readonly kind: 'child'; readonly line: ChildLine }
)

/** The fields of a clip that hold its marks. */
export type Marked = Pick<Clip, 'startMs' | 'endMs' | 'freezes' | 'slows' | 'framings' | 'childLines'>
type Change = Partial<Pick<Clip, 'freezes' | 'slows' | 'framings' | 'childLines'>>

export const freezeKey = ({ atMs }: Pick<Freeze, 'atMs'>): string => `freeze ${String(atMs)}`
export const slowKey = ({ startMs }: Pick<Slow, 'startMs'>): string => `slow ${String(startMs)}`
export const framingKey = ({ atMs }: Pick<Framing, 'atMs'>): string => `framing ${String(atMs)}`
export const childKey = ({ id }: Pick<ChildLine, 'id'>): string => `child ${id}`

/** All marks of a clip in the order of time; also those that lie outside its edges for now. */
export function marksOf(clip: Marked): readonly Mark[] {
  const marks: readonly Mark[] = [
    ...clip.slows.map((slow, nth) => ({
      nth,
      kind: 'slow' as const,
      key: slowKey(slow),
      startMs: slow.startMs,
      endMs: slow.endMs,
      slow
    })),
    ...clip.freezes.map((freeze, nth) => ({
      nth,
      kind: 'freeze' as const,
      key: freezeKey(freeze),
      startMs: freeze.atMs,
      endMs: freeze.atMs,
      freeze
    })),
    ...clip.framings.map((framing, nth) => ({
      nth,
      kind: 'framing' as const,
      key: framingKey(framing),
      startMs: framing.atMs,
      endMs: framing.atMs,
      framing
    })),
    ...clip.childLines.map((line, nth) => ({
      nth,
      kind: 'child' as const,
      key: childKey(line),
      startMs: line.startMs ?? clip.startMs,
      endMs: line.endMs ?? clip.endMs,
      line
    }))
  ]
  return marks.toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
}

export function markAt(clip: Marked, key: string | null): Mark | null {
  return marksOf(clip).find((mark) => mark.key === key) ?? null
}

/** Whether anything of it is to be seen or heard within the clip's edges. */
export function isInside({ startMs, endMs }: Pick<Clip, 'startMs' | 'endMs'>, mark: Mark): boolean {
  return mark.startMs === mark.endMs
    ? mark.startMs >= startMs && mark.startMs < endMs
    : mark.startMs < endMs && mark.endMs > startMs
}

/** The clip without a mark. */
export function withoutMark(clip: Marked, key: string): Change {
  const kept = <T>(list: readonly T[], keyOf: (each: T) => string): T[] =>
    list.filter((each) => keyOf(each) !== key)
  const mark = markAt(clip, key)
  if (mark === null) return {}
  if (mark.kind === 'freeze') return { freezes: kept(clip.freezes, freezeKey) }
  if (mark.kind === 'slow') return { slows: kept(clip.slows, slowKey) }
  if (mark.kind === 'framing') return { framings: kept(clip.framings, framingKey) }
  return { childLines: kept(clip.childLines, childKey) }
}

/** What changes of a clip, and what the mark is called from then on. */
type Moved = { readonly change: Change; readonly key: string }

/** The part of a mark that is moved: all of it, or one of its edges. */
export type MarkPart = 'whole' | 'start' | 'end'

/**
 * A mark, or one of its edges, moved to the picture nearest to `toMs` (for `whole`: its beginning). It stays within
 * the clip, at least one picture long, and goes over no other of its kind; null when that leaves it no place.
 */
export function moveMark(
  clip: Marked,
  key: string,
  part: MarkPart,
  toMs: number,
  pictures: Pictures
): Moved | null {
  const mark = markAt(clip, key)
  if (mark === null) return null
  const { frames, durationMs } = pictures
  const within = Math.min(Math.max(clip.startMs, toMs), clip.endMs)
  const to = snapToFrame(frames, within, durationMs)
  if (mark.kind === 'freeze' || mark.kind === 'framing') {
    const last = pictureMs(pictures, clip.endMs, -1)
    const atMs = Math.max(Math.min(to, last), Math.min(clip.startMs, last))
    return mark.kind === 'freeze' ? putFreeze(clip, mark.freeze, atMs) : putFraming(clip, mark.framing, atMs)
  }
  const others = clip.slows.filter((slow) => mark.kind === 'slow' && slowKey(slow) !== key)
  const after = Math.max(clip.startMs, ...others.filter((s) => s.endMs <= mark.startMs).map((s) => s.endMs))
  const before = Math.min(clip.endMs, ...others.filter((s) => s.startMs >= mark.endMs).map((s) => s.startMs))
  const span = movedSpan(mark, part, to, { after, before }, pictures)
  if (span === null) return null
  if (mark.kind === 'slow') {
    const slow = { ...mark.slow, ...span }
    return {
      change: { slows: clip.slows.map((each) => (slowKey(each) === key ? slow : each)) },
      key: slowKey(slow)
    }
  }
  const line = {
    ...mark.line,
    startMs: span.startMs <= clip.startMs ? null : span.startMs,
    endMs: span.endMs >= clip.endMs ? null : span.endMs
  }
  return {
    change: { childLines: clip.childLines.map((each) => (each.id === line.id ? line : each)) },
    key
  }
}

function putFreeze(clip: Marked, freeze: Freeze, atMs: number): Moved | null {
  if (clip.freezes.some((other) => other !== freeze && other.atMs === atMs)) return null
  const moved = { ...freeze, atMs }
  return {
    change: { freezes: clip.freezes.map((each) => (each === freeze ? moved : each)) },
    key: freezeKey(moved)
  }
}

function putFraming(clip: Marked, framing: Framing, atMs: number): Moved | null {
  if (clip.framings.some((other) => other !== framing && other.atMs === atMs)) return null
  const moved = { ...framing, atMs }
  return {
    change: { framings: clip.framings.map((each) => (each === framing ? moved : each)) },
    key: framingKey(moved)
  }
}

function movedSpan(
  mark: Mark,
  part: MarkPart,
  to: number,
  room: { readonly after: number; readonly before: number },
  pictures: Pictures
): { readonly startMs: number; readonly endMs: number } | null {
  const { startMs, endMs } = mark
  if (part === 'start') {
    const latest = pictureMs(pictures, endMs, -1)
    return latest < room.after ? null : { startMs: Math.min(Math.max(to, room.after), latest), endMs }
  }
  if (part === 'end') {
    const earliest = pictureMs(pictures, startMs, 1)
    return earliest > room.before ? null : { startMs, endMs: Math.max(Math.min(to, room.before), earliest) }
  }
  const length = endMs - startMs
  const first = Math.min(Math.max(to, room.after), Math.max(room.after, room.before - length))
  return {
    startMs: snapToFrame(pictures.frames, first, pictures.durationMs),
    endMs: Math.min(room.before, snapToFrame(pictures.frames, first + length, pictures.durationMs))
  }
}

/** A mark, or one of its edges, so many pictures further. */
export function stepMark(
  clip: Marked,
  key: string,
  part: MarkPart,
  by: number,
  pictures: Pictures
): Moved | null {
  const mark = markAt(clip, key)
  if (mark === null) return null
  const from = part === 'end' ? mark.endMs : mark.startMs
  return moveMark(clip, key, part, furtherMs(pictures, from, by), pictures)
}

/** An edge so many pictures further; the recording's end counts as one. */
function furtherMs({ frames, durationMs }: Pictures, ms: number, by: number): number {
  if (frames.length === 0) return ms + by * 40
  const index = nearestFrame(frames, ms, durationMs) + by
  return Math.round(frameStart(frames, Math.min(Math.max(0, index), frames.length), durationMs))
}
