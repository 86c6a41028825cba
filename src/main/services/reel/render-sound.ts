import { runFfmpeg } from '../media/ffmpeg.ts'
import { gainFor, readLoudness } from './loudness.ts'
import type { SegmentCommand } from './picture-command.ts'
import type { RenderRun, RenderTools } from './render-segment.ts'
import { segmentDurationMs, type SoundSegment } from './segment.ts'
import { isHeard, loudnessCommand, silenceCommand, soundCommand, soundSpan } from './sound-command.ts'

/** How a sound segment is rendered, after its loudness was measured. */
export async function soundCommandFor(
  segment: SoundSegment,
  { readClip }: RenderTools,
  { signal, priority }: RenderRun
): Promise<SegmentCommand> {
  if (!isHeard(segment)) return silenceCommand(segmentDurationMs(segment))
  const { startMs, endMs } = soundSpan(segment)
  const piece = () => readClip(segment.recordingId, startMs, endMs)
  const measure = loudnessCommand(segment, await piece())
  const { log } = await runFfmpeg({ ...measure, signal, priority, output: 'null' })
  return soundCommand(segment, await piece(), gainFor(readLoudness(log)) + segment.volumeDb)
}
