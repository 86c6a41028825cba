import {
  frameMiddle,
  frameShownAt,
  frameStart,
  type FrameTimes,
  nearestFrame
} from '../../shared/domain/frames.ts'
import { type Recording, recordingUrls } from '../../shared/domain/recording.ts'
import { planReel } from '../../shared/domain/reel.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'

type Sources = {
  readonly recordings: readonly Recording[]
  readonly frames: ReadonlyMap<string, FrameTimes>
  /** What stands in for a clip whose recording can't be shown. */
  readonly missing: { readonly gone: string; readonly notReady: string }
}

/** The reel's plan as a player wants it: where each film is, and which pictures are its edges. */
export function playerParts(items: readonly ReelItem[], sources: Sources) {
  return planReel(items).map(({ item }) => {
    if (item.type === 'clip') return clipPart(item, sources)
    const { id, title, text, durationMs } = item
    return {
      kind: 'card' as const,
      id,
      look: item.kind === 'title' ? ('title' as const) : ('question' as const),
      title,
      text,
      durationMs
    }
  })
}

function clipPart(clip: Clip, { recordings, frames, missing }: Sources) {
  const recording = recordings.find(({ id }) => id === clip.recordingId)
  const url = recording && playableUrl(recording)
  const { id, startMs, endMs, caption, mute } = clip
  if (!recording || !url)
    return {
      kind: 'card' as const,
      id,
      look: 'missing' as const,
      title: '',
      text: recording ? missing.notReady : missing.gone,
      durationMs: endMs - startMs
    }
  const durationMs = recording.info?.durationMs ?? endMs
  const times = frames.get(recording.id) ?? evenFrames(recording, durationMs)
  const pictureAt = (ms: number, further = 0) => {
    // An edge means the frame nearest to it, as it does in the film that is exported.
    const shown =
      ms === endMs || ms === startMs ? nearestFrame(times, ms, durationMs) : frameShownAt(times, ms)
    const index = Math.min(Math.max(0, shown + further), times.length - 1)
    return { startMs: frameStart(times, index, durationMs), middleMs: frameMiddle(times, index, durationMs) }
  }
  return { kind: 'clip' as const, id, url, startMs, endMs, pictureAt, caption: caption.trim(), mute }
}

/** Where a recording plays from now; null while it can't be played at all. */
function playableUrl(recording: Recording): string | null {
  if (recording.status.state === 'ready') return recordingUrls.media(recording.id)
  return recording.status.state === 'importing' ? recording.status.playable : null
}

/** Until the real frame times are there, the usual rate is near enough to look. */
function evenFrames(recording: Recording, durationMs: number): FrameTimes {
  const everyMs = 1000 / (recording.info?.frameRate ?? 25)
  return Float64Array.from(
    { length: Math.max(1, Math.round(durationMs / everyMs)) },
    (_, index) => index * everyMs
  )
}
