import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { endMsOf, frameTimesOf } from '../media/copy-index.ts'
import type { Recordings } from '../media/recordings.ts'
import { soundSource } from '../media/sound-source.ts'
import { clipSource } from '../media/working-copy.ts'
import type { ClipReader } from './film-piece.ts'

/** The part of a recording around a stretch of time, from its working copy. */
export function clipReader(recordings: Recordings): ClipReader {
  return async (recordingId, startMs, endMs) => clipSource(await recordings.copy(recordingId), startMs, endMs)
}

/** The sound of that part, without its pictures. */
export function soundReader(recordings: Recordings): ClipReader {
  return async (recordingId, startMs, endMs) =>
    soundSource(await recordings.copy(recordingId), startMs, endMs)
}

/** What planning needs to know of a recording; null while it is not ready. */
export async function filmOf(recordings: Recordings, recordingId: string): Promise<Film | null> {
  const { status, info } = recordings.get(recordingId)
  if (status.state !== 'ready' || info === null) return null
  const index = (await recordings.copy(recordingId)).index()
  return { info, frames: frameTimesOf(index), endMs: endMsOf(index) }
}
