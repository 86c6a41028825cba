import type { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import { runFfmpeg } from '../media/ffmpeg.ts'
import { drawCard } from './card-picture.ts'
import { draw } from './draw.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Overlay } from './film-graph.ts'
import { type ClipReader, filmPiece } from './film-piece.ts'
import { cardCommand, filmCommand, type SegmentCommand } from './picture-command.ts'
import { drawMark } from './out/mark-picture.ts'
import type { Fonts } from './reel-fonts.ts'
import { type CardSegment, type PictureSegment, segmentDurationMs } from './segment.ts'

export type RenderTools = {
  readonly readClip: ClipReader
  /** The same without the pictures. */
  readonly readSound: ClipReader
  readonly fonts: Fonts
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
  { readClip, fonts }: RenderTools
): Promise<SegmentCommand> {
  if (segment.kind === 'film')
    return filmCommand(segment, await filmPiece(segment, readClip), overlaysOf(segment, fonts))
  const { still, size, pictures } = segment
  if (still === null) return cardCommand(segment, cardPicture(segment, fonts))
  const behind = { shown: still, beside: null, pace: { kind: 'hold', pictures }, size } as const
  return filmCommand(behind, await filmPiece(behind, readClip), overlaysOf(segment, fonts))
}

function cardPicture({ look, title, text, still, size }: CardSegment, fonts: Fonts): DrawnPicture {
  return drawCard({ kind: 'card', look, title, text, overStill: still !== null }, size, fonts)
}

function markOf({ mark, size }: PictureSegment, fonts: Fonts): readonly Overlay[] {
  const picture = mark === undefined ? null : drawMark(mark, size, fonts)
  return picture === null ? [] : [{ picture, startMs: null, endMs: null }]
}

/** What is drawn over a segment's film, and when. */
export function overlaysOf(segment: PictureSegment, fonts: Fonts): readonly Overlay[] {
  if (segment.kind === 'card')
    return [{ picture: cardPicture(segment, fonts), startMs: null, endMs: null }, ...markOf(segment, fonts)]
  const { words, size } = segment
  const { caption, childLines, labels } = words
  const always = { startMs: null, endMs: null }
  const overlay = (drawing: Drawing, during: Pick<Overlay, 'startMs' | 'endMs'>): readonly Overlay[] => {
    const picture = draw(drawing, size, fonts)
    return picture === null ? [] : [{ picture, ...during }]
  }
  return [
    ...(labels === null ? [] : overlay({ kind: 'labels', ...labels }, always)),
    ...overlay({ kind: 'caption', text: caption }, always),
    ...childLines.flatMap(({ text, ...during }) => overlay({ kind: 'child', text, caption }, during)),
    ...markOf(segment, fonts)
  ]
}
