import type { Readable, Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { runFfmpeg } from '../media/ffmpeg.ts'
import { drawCaption } from './caption-picture.ts'
import { drawCard } from './card-picture.ts'
import { gainFor, readLoudness } from './loudness.ts'
import type { Fonts } from './reel-fonts.ts'
import { type ClipSegment, type Segment, segmentDurationMs } from './segment.ts'
import { cardCommand, clipCommand, loudnessCommand, type SegmentCommand } from './segment-command.ts'

/** The part of a recording's working copy around a stretch, as bytes for ffmpeg. */
export type ClipReader = (recordingId: string, startMs: number, endMs: number) => Promise<Readable>

export type RenderRun = {
  readonly signal: AbortSignal
  readonly priority: 'normal' | 'low'
  readonly onProgress: (fraction: number) => void
}

/** Renders a segment into `into`; tells how many pictures it has. Nothing touches the disk on the way. */
export async function renderSegment(
  segment: Segment,
  tools: { readonly readClip: ClipReader; readonly fonts: Fonts },
  into: Writable,
  run: RenderRun
): Promise<{ readonly pictures: number }> {
  const { signal, priority } = run
  const command = await commandFor(segment, tools, run)
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

async function commandFor(
  segment: Segment,
  { readClip, fonts }: { readonly readClip: ClipReader; readonly fonts: Fonts },
  { signal, priority }: RenderRun
): Promise<SegmentCommand> {
  if (segment.kind === 'card') return cardCommand(segment, drawCard(segment, fonts))
  const { recordingId, startMs, endMs, caption, size } = segment
  const piece = (): Promise<Readable> => readClip(recordingId, startMs, endMs)
  const gain = segment.sound ? await gainOf(segment, await piece(), { signal, priority }) : null
  return clipCommand(segment, await piece(), gain, caption === '' ? null : drawCaption(caption, size, fonts))
}

async function gainOf(
  segment: ClipSegment,
  piece: Readable,
  run: Pick<RenderRun, 'signal' | 'priority'>
): Promise<number> {
  const { log } = await runFfmpeg({ ...loudnessCommand(segment, piece), ...run, output: 'null' })
  return gainFor(readLoudness(log))
}
