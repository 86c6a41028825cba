import type { Writable } from 'node:stream'
import { runFfmpeg } from '../media/ffmpeg.ts'
import { gainFor, readLoudness } from './loudness.ts'
import type { RenderRun, RenderTools } from './render-segment.ts'
import { type HeardSegment, segmentDurationMs } from './segment.ts'
import { loudnessCommand, soundCommand, soundSpan } from './sound-command.ts'

/** Renders a clip's sound as bare samples into `into`, after its loudness was measured. */
export async function renderSound(
  segment: HeardSegment,
  { readSound }: RenderTools,
  into: Writable,
  { signal, priority, onProgress }: RenderRun
): Promise<void> {
  const { startMs, endMs } = soundSpan(segment)
  const piece = () => readSound(segment.recordingId, startMs, endMs)
  const run = { signal, priority }
  const { log } = await runFfmpeg({ ...loudnessCommand(segment, await piece()), ...run, output: 'null' })
  const gainDb = gainFor(readLoudness(log)) + segment.volumeDb
  const durationMs = segmentDurationMs(segment)
  await runFfmpeg({
    ...soundCommand(segment, await piece(), gainDb),
    ...run,
    output: into,
    onProgress: ({ outTimeMs }) => onProgress(Math.max(0, Math.min(1, (outTimeMs ?? 0) / durationMs)))
  })
}
