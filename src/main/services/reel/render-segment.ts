import type { Readable, Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { runFfmpeg } from '../media/ffmpeg.ts'
import { drawCaption } from './caption-picture.ts'
import { drawCard } from './card-picture.ts'
import { cardCommand, filmCommand, type SegmentCommand } from './picture-command.ts'
import type { Fonts } from './reel-fonts.ts'
import { type PictureSegment, segmentDurationMs } from './segment.ts'

/** The part of a recording's working copy around a stretch, as bytes for ffmpeg. */
export type ClipReader = (recordingId: string, startMs: number, endMs: number) => Promise<Readable>

export type RenderTools = { readonly readClip: ClipReader; readonly fonts: Fonts }

export type RenderRun = {
  readonly signal: AbortSignal
  readonly priority: 'normal' | 'low'
  readonly onProgress: (fraction: number) => void
}

/** Renders pictures into `into`; tells how many there are. Nothing touches the disk on the way. */
export async function renderPictures(
  segment: PictureSegment,
  tools: RenderTools,
  into: Writable,
  run: RenderRun
): Promise<{ readonly pictures: number }> {
  const { signal, priority } = run
  const command = await pictureCommandFor(segment, tools)
  const duration = segmentDurationMs(segment)
  let pictures = 0
  await runFfmpeg({
    ...command,
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

async function pictureCommandFor(
  segment: PictureSegment,
  { readClip, fonts }: RenderTools
): Promise<SegmentCommand> {
  if (segment.kind === 'card') {
    const { look, title, text } = segment
    const card = { kind: 'card', look, title, text, overStill: false } as const
    return cardCommand(segment, drawCard(card, segment.size, fonts))
  }
  const { shown, words, size } = segment
  const { recordingId, startMs, endMs } = shown.part
  const caption = words.caption === '' ? null : drawCaption(words.caption, size, fonts)
  return filmCommand(segment, await readClip(recordingId, startMs, endMs), caption)
}
