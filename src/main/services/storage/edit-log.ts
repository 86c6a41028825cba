import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type Diff, diffSchema, reverseDiff } from '../../../shared/domain/diff.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

type StoredDiff = z.infer<typeof diffSchema>
type EditRow = { readonly number: number; readonly diff: string }

/** Both stacks, newest last. Edits are numbered as made; of the undone ones the lowest number was undone last. */
export function loadHistory(
  db: Database,
  sessionId: string
): { readonly done: StoredDiff[]; readonly undone: StoredDiff[] } {
  const stack = (undone: 0 | 1, order: 'ASC' | 'DESC'): StoredDiff[] => {
    const sql = `SELECT number, diff FROM edit WHERE session_id = ? AND undone = ? ORDER BY number ${order}`
    return (prepared(db, sql).all(sessionId, undone) as EditRow[]).map(readDiff)
  }
  return { done: stack(0, 'ASC'), undone: stack(1, 'DESC') }
}

/** What had been undone can no longer be redone. */
export function appendEdit(db: Database, sessionId: string, diff: Diff, madeAt: string): void {
  prepared(db, 'DELETE FROM edit WHERE session_id = ? AND undone = 1').run(sessionId)
  const insert = 'INSERT INTO edit (session_id, made_at, diff) VALUES (?, ?, ?)'
  prepared(db, insert).run(sessionId, madeAt, JSON.stringify(diff))
}

/** `applied` is the reverse of the newest edit; it moves to the undone ones. */
export function markUndone(db: Database, sessionId: string, applied: Diff): void {
  const newest =
    'SELECT number, diff FROM edit WHERE session_id = ? AND undone = 0 ORDER BY number DESC LIMIT 1'
  const row = prepared(db, newest).get(sessionId) as EditRow | undefined
  requireSame(applied, row && reverseDiff(readDiff(row)))
  if (row) prepared(db, 'UPDATE edit SET undone = 1 WHERE number = ?').run(row.number)
}

/** `applied` is the edit undone last; it moves back. */
export function markRedone(db: Database, sessionId: string, applied: Diff): void {
  const last = 'SELECT number, diff FROM edit WHERE session_id = ? AND undone = 1 ORDER BY number LIMIT 1'
  const row = prepared(db, last).get(sessionId) as EditRow | undefined
  requireSame(applied, row && readDiff(row))
  if (row) prepared(db, 'UPDATE edit SET undone = 0 WHERE number = ?').run(row.number)
}

function readDiff(row: EditRow): StoredDiff {
  return diffSchema.parse(JSON.parse(row.diff))
}

/** A page whose history has drifted from the vault's must load it again rather than mix the two. */
function requireSame(applied: Diff, expected: Diff | undefined): void {
  if (!isDeepStrictEqual(plain(applied), plain(expected)))
    throw new Failure('bad-input', { reason: 'not the edit that is next in the history' })
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}
