import { loadEarlier } from '../../src/main/services/storage/edit-log.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import type { Diff } from '../../src/shared/domain/diff.ts'
import type { HistorySide } from '../../src/shared/domain/history.ts'

/** Both stacks to the bottom, newest last: part by part, as the page fetches them. */
export function wholeHistory(
  db: Database,
  sessionId: string
): { readonly done: readonly Diff[]; readonly undone: readonly Diff[] } {
  const whole = (side: HistorySide): readonly Diff[] => {
    const edits: Diff[] = []
    for (let more = true; more;) {
      const part = loadEarlier(db, sessionId, side, edits.length)
      edits.unshift(...part.edits)
      more = part.more
    }
    return edits
  }
  return { done: whole('done'), undone: whole('undone') }
}
