import { Failure } from '../../../shared/domain/failure.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/**
 * Refuses a record that names someone, a moment or a clip of another family: by it their words would come along. What is
 * named and isn't there any more tells nothing.
 */
export function requireOwnFamily(db: Database, sessionId: string, record: SessionRecord): void {
  const { people = [], moments = [], clips = [], reels = [] } = namedIn(record)
  const isForeign =
    people.some((id) => isOfOther(db, sessionId, id, personSql)) ||
    moments.some((id) => isOfOther(db, sessionId, id, momentSql)) ||
    clips.some((id) => isOfOther(db, sessionId, id, clipSql)) ||
    reels.some((id) => isOfOther(db, sessionId, id, reelSql))
  if (isForeign) throw new Failure('bad-input', { reason: 'of another family' })
}

type Named = {
  readonly people?: readonly (string | null)[]
  readonly moments?: readonly (string | null)[]
  readonly clips?: readonly (string | null)[]
  readonly reels?: readonly string[]
}

function namedIn(record: SessionRecord): Named {
  if (record.type === 'left-out') return namedIn(record.clip)
  if (record.type === 'clip')
    return { people: record.inViewIds ?? [], moments: [record.momentId], reels: [record.reelId] }
  if (record.type === 'card') return { reels: [record.reelId] }
  if (record.type === 'moment' || record.type === 'in-view') return { people: record.personIds }
  if (record.type === 'mask') return { people: [record.personId] }
  if (record.type === 'quote' || record.type === 'scaling')
    return { people: [record.speakerId], clips: [record.clipId] }
  return {}
}

const ofSession = 'SELECT family_id FROM session WHERE id = (SELECT session_id FROM'
const personSql = 'SELECT family_id FROM person WHERE id = ?'
const momentSql = `${ofSession} moment WHERE id = ?)`
const reelSql = `${ofSession} reel WHERE id = ?)`
const clipSql = `${ofSession} clip WHERE id = ?)`

function isOfOther(db: Database, sessionId: string, id: string | null, sql: string): boolean {
  if (id === null) return false
  const theirs = prepared(db, sql).pluck().get(id)
  return (
    theirs !== undefined &&
    theirs !== prepared(db, 'SELECT family_id FROM session WHERE id = ?').pluck().get(sessionId)
  )
}
