import { closeOpenAt, stopOpenAt } from '../../shared/domain/open-moments.ts'
import { isEmptyDiff, type Diff } from '../../shared/domain/diff.ts'
import { loop } from './loop.ts'
import { openMomentsOf } from './moments.ts'
import { player } from './player.ts'
import { playheadMs } from './playhead.ts'
import { commit, session } from './session.ts'
import { tellOnPicture } from './workbench.ts'

/** Nearer to the end than this a film that stops has played to its end. */
const nearEndMs = 120

/** Closes what is open, as one edit, when playing comes to the end of the film; call what comes back to stop. */
export function followFilmEnd(): () => void {
  return player.subscribe((now, before) => {
    // A loop that turns at the end of the film goes on.
    if (loop.getState().on) return
    const hasStopped = before.playing && !now.playing && now.recordingId === before.recordingId
    if (hasStopped && now.durationMs > 0 && playheadMs() >= now.durationMs - nearEndMs) closeAtEnd()
  })
}

/** Closes everything that is open in this recording and pass at the end of the film. */
export function closeAtEnd(): void {
  const { durationMs } = player.getState()
  close((open) => closeOpenAt(open, durationMs), 'closedAtEnd', durationMs)
}

/** Stops everything that is open here, at the picture on the screen. */
export function stopAll(): void {
  const atMs = playheadMs()
  close((open) => stopOpenAt(open, atMs), 'stopped', atMs)
}

type Closing = (open: ReturnType<typeof openMomentsOf>) => Diff

function close(closing: Closing, did: 'closedAtEnd' | 'stopped', atMs: number): void {
  const { doc } = session.getState()
  const diff = closing(openMomentsOf(doc, player.getState().recordingId))
  const first = diff.updated[0]?.[1]
  if (isEmptyDiff(diff) || first?.type !== 'moment') return
  commit(diff)
  tellOnPicture({ code: first.code, did, atMs, periods: diff.updated.length })
}
