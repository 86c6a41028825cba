import { assertNever } from '../../../shared/domain/assert-never.ts'
import { type Diff, isEmptyDiff } from '../../../shared/domain/diff.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import { failureOf } from '../failure-of.ts'
import type { Database } from '../vault/database.ts'
import { isInOrder } from '../../../shared/domain/record-order.ts'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import { requireOwnFamily } from './own-family.ts'
import { requireSoundAngles } from './angles.ts'
import { appendEdit, markRedone, markUndone } from './edit-log.ts'
import { prepared } from './prepared.ts'
import { deleteRecord, insertRecord, updateRecord } from './records.ts'

/** `edit` can be undone; `undo` and `redo` move between the two stacks; `plain` stays outside them. */
export type CommitAs = 'edit' | 'undo' | 'redo' | 'plain'

/**
 * Writes an edit and its place in the history in one transaction. When this returns it is on the disk; when it
 * throws nothing has changed.
 */
export function commit(db: Database, sessionId: string, diff: Diff, as: CommitAs, madeAt: string): void {
  if (isEmptyDiff(diff)) return
  requireBearable(diff)
  transactionOf(db)(sessionId, diff, as, madeAt)
}

/** More than the largest session has; saving it holds up everything else for some seconds. */
const mostChanges = 150_000
/** Letters in all: a hundred thousand moments with a note of some lines each. */
const mostText = 100_000_000

/** What would stand in the way of everything for minutes is refused before anything is written. */
function requireBearable({ added, updated, removed }: Diff): void {
  const isMuch = added.length + updated.length + removed.length > mostChanges
  if (isMuch || textIn([...added, ...updated.map(([, to]) => to)]) > mostText)
    throw new Failure('too-much-at-once')
}

function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, each) => sum + textIn(each), 0)
}

type Write = (sessionId: string, diff: Diff, as: CommitAs, madeAt: string) => void
const transactions = new WeakMap<Database, Write>()

function transactionOf(db: Database): Write {
  const known = transactions.get(db)
  if (known) return known
  const transaction = db.transaction((sessionId: string, diff: Diff, as: CommitAs, madeAt: string) => {
    requireSession(db, sessionId)
    if (as === 'edit' || as === 'plain') requireOrder(diff)
    for (const record of diff.removed) deleteRecord(db, sessionId, record)
    for (const [from, to] of diff.updated) {
      if (from.id !== to.id || from.type !== to.type) throw new Failure('bad-input')
      requireRecording(db, sessionId, to)
      requireOwnFamily(db, sessionId, to)
      updateRecord(db, sessionId, to)
    }
    for (const record of diff.added) {
      requireRecording(db, sessionId, record)
      requireOwnFamily(db, sessionId, record)
      insertRecord(db, sessionId, record)
    }
    requireSoundAngles(db, sessionId, diff)
    logEdit(db, sessionId, diff, as, madeAt)
  })
  const write: Write = (...edit) => {
    try {
      transaction.immediate(...edit)
    } catch (error) {
      throw failureOf(error)
    }
  }
  transactions.set(db, write)
  return write
}

/** Only what is new: undo must also lead back to what was let in once. */
function requireOrder({ added, updated }: Diff): void {
  if (![...added, ...updated.map(([, to]) => to)].every(isInOrder))
    throw new Failure('bad-input', { reason: 'ends before it begins' })
}

function logEdit(db: Database, sessionId: string, diff: Diff, as: CommitAs, madeAt: string): void {
  switch (as) {
    case 'edit':
      appendEdit(db, sessionId, diff, madeAt)
      return
    case 'undo':
      markUndone(db, sessionId, diff)
      return
    case 'redo':
      markRedone(db, sessionId, diff)
      return
    case 'plain':
      return
    default:
      assertNever(as)
  }
}

function requireSession(db: Database, sessionId: string): void {
  if (!prepared(db, 'SELECT 1 FROM session WHERE id = ?').get(sessionId)) throw new Failure('not-found')
}

/**
 * What is said of a recording belongs to the recording's own session. A clip, what is shown beside it and the still on
 * a card may be of any recording of the family, and of no other family's.
 */
function requireRecording(db: Database, sessionId: string, record: SessionRecord): void {
  const own = prepared(db, 'SELECT 1 FROM recording WHERE id = ? AND session_id = ?')
  const isKnown = (id: string): boolean =>
    isShown(record) ? isOfFamily(db, sessionId, id) : own.get(id, sessionId) !== undefined
  for (const id of recordingsIn(record))
    if (!isKnown(id)) throw new Failure('bad-input', { reason: 'recording' })
}

function isShown({ type }: SessionRecord): boolean {
  return type === 'clip' || type === 'card' || type === 'left-out'
}

function isOfFamily(db: Database, sessionId: string, recordingId: string): boolean {
  const found = prepared(
    db,
    `SELECT 1 FROM recording JOIN session AS theirs ON theirs.id = recording.session_id
     JOIN session AS own ON own.family_id = theirs.family_id WHERE recording.id = ? AND own.id = ?`
  )
  return found.get(recordingId, sessionId) !== undefined
}
