import { assertNever } from '../../../shared/domain/assert-never.ts'
import { type Diff, isEmptyDiff } from '../../../shared/domain/diff.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import { failureOf } from '../failure-of.ts'
import type { Database } from '../vault/database.ts'
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
  transactionOf(db)(sessionId, diff, as, madeAt)
}

type Write = (sessionId: string, diff: Diff, as: CommitAs, madeAt: string) => void
const transactions = new WeakMap<Database, Write>()

function transactionOf(db: Database): Write {
  const known = transactions.get(db)
  if (known) return known
  const transaction = db.transaction((sessionId: string, diff: Diff, as: CommitAs, madeAt: string) => {
    requireSession(db, sessionId)
    for (const record of diff.removed) deleteRecord(db, sessionId, record)
    for (const [from, to] of diff.updated) {
      if (from.id !== to.id || from.type !== to.type) throw new Failure('bad-input')
      requireRecording(db, sessionId, to)
      updateRecord(db, sessionId, to)
    }
    for (const record of diff.added) {
      requireRecording(db, sessionId, record)
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

/** A moment, a clip or an angle can only be of a recording of its own session. */
function requireRecording(db: Database, sessionId: string, record: SessionRecord): void {
  if (!('recordingId' in record)) return
  const own = prepared(db, 'SELECT 1 FROM recording WHERE id = ? AND session_id = ?')
  const ids = record.type === 'angle' ? [record.recordingId, record.mainId] : [record.recordingId]
  for (const id of ids) if (!own.get(id, sessionId)) throw new Failure('bad-input', { reason: 'recording' })
}
