import type { SessionRecord } from '../../shared/domain/session-record.ts'
import { session } from './session.ts'

/** What undoing or redoing brought back, and what it changed. */
type Back = { readonly added: readonly SessionRecord[]; readonly changed: readonly SessionRecord[] }

/** Calls whenever something was undone or redone; call what comes back to stop. */
export function onBroughtBack(listener: (back: Back) => void): () => void {
  return session.subscribe(({ lastDiff, lastAs }, before) => {
    if (lastDiff === null || lastDiff === before.lastDiff) return
    if (lastAs !== 'undo' && lastAs !== 'redo') return
    listener({ added: lastDiff.added, changed: lastDiff.updated.map(([, to]) => to) })
  })
}
