import type { Diff } from '../../../shared/domain/diff.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** While a blind pass is coded in its session, what other passes say of the film is hidden. */
export function isFromHidden(db: Database, momentId: string): boolean {
  const blind = prepared(
    db,
    `SELECT 1 FROM moment
     JOIN active_pass ON active_pass.session_id = moment.session_id
     JOIN pass ON pass.id = active_pass.pass_id
     WHERE moment.id = ? AND pass.blind = 1 AND moment.pass_id IS NOT pass.id`
  )
  return blind.get(momentId) !== undefined
}

/** The blind pass that is coded in a session; null: nobody codes blind there. */
export function blindPass(db: Database, sessionId: string): string | null {
  const active = prepared(
    db,
    `SELECT pass.id FROM active_pass JOIN pass ON pass.id = active_pass.pass_id
     WHERE active_pass.session_id = ? AND pass.blind = 1`
  )
  return (active.pluck().get(sessionId) as string | undefined) ?? null
}

/** Whether an edit would write such a moment or change one, whatever it says that it was. */
export function changesHidden(db: Database, diff: Diff, blindId: string): boolean {
  if (touchesHidden(diff, blindId)) return true
  const isOthers = prepared(db, 'SELECT 1 FROM moment WHERE id = ? AND pass_id IS NOT ?')
  return [...diff.removed, ...diff.updated.map(([, to]) => to)].some(
    ({ type, id }) => type === 'moment' && isOthers.get(id, blindId) !== undefined
  )
}

/** Whether an edit has anything of a moment that is hidden from who codes this blind pass. */
export function touchesHidden({ added, updated, removed }: Diff, blindId: string): boolean {
  const isHidden = (record: SessionRecord): boolean => record.type === 'moment' && record.passId !== blindId
  return added.some(isHidden) || removed.some(isHidden) || updated.some((pair) => pair.some(isHidden))
}
