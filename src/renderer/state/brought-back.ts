import type { SessionRecord } from '../../shared/domain/session-record.ts'
import { session } from './session.ts'

/** Calls with what undoing or redoing brought back, or else with what it changed; call what comes back to stop. */
export function onBroughtBack(listener: (records: readonly SessionRecord[]) => void): () => void {
  return session.subscribe(({ lastDiff, lastAs }, before) => {
    if (lastDiff === null || lastDiff === before.lastDiff) return
    if (lastAs !== 'undo' && lastAs !== 'redo') return
    listener([...lastDiff.added, ...lastDiff.updated.map(([, to]) => to)])
  })
}
