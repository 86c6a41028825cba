import type { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import type { Lettering } from '../drawing/lettering.ts'
import { runFfmpeg } from '../media/ffmpeg.ts'
import { drawCard } from './card-picture.ts'
import { draw } from './draw.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Overlay } from './film-graph.ts'
import { type ClipReader, filmPiece } from './film-piece.ts'
import { cardCommand, filmCommand, type SegmentCommand } from './picture-command.ts'
import { drawMark } from './out/mark-picture.ts'
import { type CardSegment, type FilmSegment, type PictureSegment, segmentDurationMs } from './segment.ts'

export type RenderTools = {
  readonly readClip: ClipReader
  /** The same without the pictures. */
  readonly readSound: ClipReader
  /** Asked for where there are words to draw. */
  readonly lettering: () => Promise<Lettering>
}

export type RenderRun = {
  readonly signal: AbortSignal
  readonly priority: 'normal' | 'low'
  readonly onProgress: (fraction: number) => void
}

/**
 * Renders pictures into `into`, with a key picture at each of `cutsMs` after its beginning; tells how many there are.
 * Nothing touches the disk on the way.
 */
export async function renderPictures(
  segment: PictureSegment,
  tools: RenderTools,
  into: Writable,
  run: RenderRun,
  cutsMs: readonly number[] = []
): Promise<{ readonly pictures: number }> {
  const { signal, priority } = run
  const command = await pictureCommandFor(segment, tools)
  const duration = segmentDurationMs(segment)
  let pictures = 0
  await runFfmpeg({
    inputs: command.inputs,
    outputOptions: [...command.outputOptions, ...keyPicturesAt(cutsMs)],
    output: into,
    signal,
    priority,
    onProgress: ({ frame, outTimeMs }) => {
      pictures = frame ?? pictures
      if (outTimeMs !== null) run.onProgress(Math.max(0, Math.min(1, outTimeMs / duration)))
    }
  })
  if (pictures === 0) throw new Failure('decode-failed')
  return { pictures }
}

/** A little early, so that no rounding lets the picture that is meant pass. */
function keyPicturesAt(cutsMs: readonly number[]): readonly string[] {
  const times = cutsMs.map((ms) => (ms / 1000 - 0.000_005).toFixed(6))
  return times.length === 0 ? [] : ['-force_key_frames', times.join(',')]
}

async function pictureCommandFor(
  segment: PictureSegment,
  { readClip, lettering }: RenderTools
): Promise<SegmentCommand> {
  if (segment.kind === 'film')
    return filmCommand(segment, await filmPiece(segment, readClip), await overlaysOf(segment, lettering))
  const { still, size, pictures } = segment
  if (still === null) return cardCommand(segment, cardPicture(segment, await lettering()))
  const behind = { shown: still, beside: null, pace: { kind: 'hold', pictures }, size } as const
  return filmCommand(behind, await filmPiece(behind, readClip), await overlaysOf(segment, lettering))
}

function cardPicture({ look, title, text, still, size }: CardSegment, lettering: Lettering): DrawnPicture {
  return drawCard({ kind: 'card', look, title, text, overStill: still !== null }, size, lettering)
}

type During = Pick<Overlay, 'startMs' | 'endMs'>
const always: During = { startMs: null, endMs: null }

/** What is drawn over a segment's film, and when. */
export async function overlaysOf(
  segment: PictureSegment,
  lettering: () => Promise<Lettering>
): Promise<readonly Overlay[]> {
  const { mark, size } = segment
  const overlays: Overlay[] = []
  const lay = (picture: DrawnPicture | null, during: During): void => {
    if (picture !== null) overlays.push({ picture, ...during })
  }
  if (segment.kind === 'card') lay(cardPicture(segment, await lettering()), always)
  else
    for (const { drawing, during } of drawingsOver(segment))
      lay(draw(drawing, size, await lettering()), during)
  if (mark !== undefined) lay(drawMark(mark, size, await lettering()), always)
  return overlays
}

function drawingsOver({
  words: { caption, childLines, labels }
}: FilmSegment): readonly { readonly drawing: Drawing; readonly during: During }[] {
  return [
    ...(labels === null ? [] : [{ drawing: { kind: 'labels', ...labels } as const, during: always }]),
    ...(caption === '' ? [] : [{ drawing: { kind: 'caption', text: caption } as const, during: always }]),
    ...childLines.map(({ text, ...during }) => ({
      drawing: { kind: 'child', text, caption } as const,
      during
    }))
  ]
}
