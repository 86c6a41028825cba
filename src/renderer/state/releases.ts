import { updateDiff } from '../../shared/domain/diff.ts'
import { type HeldBack, released } from '../../shared/domain/for-parents.ts'
import { commit, session } from './session.ts'

/** Shows a clip to parents although something speaks against it: just this, for this reason. One step to undo. */
export function showAnyway(clipId: string, held: HeldBack, reason: string): void {
  const clip = session.getState().doc.get(clipId)
  if (clip?.type === 'clip') commit(updateDiff(clip, { shownAnyway: released(clip, [held], reason.trim()) }))
}

/** Holds it back again. */
export function holdBackAgain(clipId: string): void {
  const clip = session.getState().doc.get(clipId)
  if (clip?.type === 'clip') commit(updateDiff(clip, { shownAnyway: null }))
}
