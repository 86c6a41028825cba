import { clipPieces, placeInClip } from '../../shared/domain/clip-pieces.ts'
import type { ParentReel } from '../../shared/domain/parent-reel.ts'
import type { CallOutput } from '../../shared/contract.ts'
import { call } from '../api.ts'
import { tellFailure } from './app.ts'
import { framesOf } from './frames.ts'
import { whenSaved } from './saving.ts'

/** Begins the talk, with everything on the disk first: main prepares the parent's reel from there. Null: told why not. */
export async function startTalk(
  sessionId: string,
  reelId: string,
  display: 'other' | 'this'
): Promise<CallOutput<'talk.start'> | null> {
  // What was hidden a moment ago must be hidden there too.
  if ((await whenSaved(sessionId)) === 'failing') {
    tellFailure('not-saved')
    return null
  }
  const started = await call('talk.start', { sessionId, reelId, display })
  if (started.ok) return started.value
  tellFailure(started.code, started.detail)
  return null
}

/** The time of the recording that is shown `offsetMs` into a clip of the parent's reel; null: it is no clip. */
export function filmMsAt(reel: ParentReel, partId: string | undefined, offsetMs: number): number | null {
  const clip = reel.items.find(({ id }) => id === partId)
  if (clip?.type !== 'clip') return null
  const info = reel.films.find(({ id }) => id === clip.recordingId)?.info
  const frames = framesOf(clip.recordingId)
  if (!info || frames.length === 0) return Math.round(clip.startMs + offsetMs)
  const pieces = clipPieces(clip, { info, frames, endMs: info.durationMs })
  return Math.round(placeInClip(pieces, offsetMs).filmMs)
}
