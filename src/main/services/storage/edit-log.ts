import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type Diff, diffSchema, reverseDiff } from '../../../shared/domain/diff.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { HistorySide } from '../../../shared/domain/history.ts'
import type { Database } from '../vault/database.ts'
import { blindPass, touchesHidden } from './blind.ts'
import { prepared } from './prepared.ts'

type StoredDiff = z.infer<typeof diffSchema>
type StoredPart = { edits: StoredDiff[]; more: boolean }
type EditRow = { readonly number: number; readonly diff: string }

/** How much of a stack is read at a time. */
const part = { edits: 100, bytes: 1_000_000 }

/** The upper parts of both stacks, newest last. */
export function loadHistory(
  db: Database,
  sessionId: string
): { readonly done: StoredPart; readonly undone: StoredPart } {
  return { done: loadUpper(db, sessionId, 'done'), undone: loadUpper(db, sessionId, 'undone') }
}

/** The next part of a stack beneath its newest `skip` edits, newest last; one edit at least, if there is one. */
export function loadEarlier(db: Database, sessionId: string, side: HistorySide, skip: number): StoredPart {
  return loadPart(db, sessionId, side, skip, 1)
}

/** An edit of thousands of moments is not read to open a session: it may never be undone. */
function loadUpper(db: Database, sessionId: string, side: HistorySide): StoredPart {
  return loadPart(db, sessionId, side, 0, 0)
}

function loadPart(
  db: Database,
  sessionId: string,
  side: HistorySide,
  skip: number,
  atLeast: number
): StoredPart {
  // Edits are numbered as made; of the undone ones the lowest number was undone last.
  const [undone, order] = side === 'done' ? [0, 'DESC'] : [1, 'ASC']
  const from = `FROM edit WHERE session_id = ? AND undone = ? ORDER BY number ${order} LIMIT ? OFFSET ?`
  const sizes = prepared(db, `SELECT octet_length(diff) ${from}`).pluck()
  const found = sizes.all(sessionId, undone, part.edits + 1, skip) as number[]
  let [count, bytes] = [0, 0]
  for (const size of found.slice(0, part.edits)) {
    bytes += size
    if (bytes > part.bytes && count >= atLeast) break
    count += 1
  }
  const rows = prepared(db, `SELECT number, diff ${from}`).all(sessionId, undone, count, skip) as EditRow[]
  const edits = readableOf(rows)
  const blind = blindPass(db, sessionId)
  // Who codes blind undoes her own edits, down to the first that has something of another's.
  const hidden = blind === null ? -1 : edits.findIndex((edit) => touchesHidden(edit, blind))
  if (hidden >= 0) return { edits: edits.slice(0, hidden).reverse(), more: false }
  // What lies beneath an edit that can't be read can't be undone, and neither can it.
  return { edits: edits.reverse(), more: edits.length === rows.length && found.length > count }
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

/** The edits in front of the first one that can't be read. */
function readableOf(rows: readonly EditRow[]): StoredDiff[] {
  const edits: StoredDiff[] = []
  for (const row of rows) {
    try {
      edits.push(readDiff(row))
    } catch {
      break
    }
  }
  return edits
}

function readDiff(row: EditRow): StoredDiff {
  return diffSchema.parse(JSON.parse(row.diff))
}

/** A page whose history has drifted from the vault's must load it again rather than mix the two. */
function requireSame(applied: Diff, expected: Diff | undefined): void {
  // Both were parsed by the same schema, so what is alike is nearly always written alike.
  if (JSON.stringify(applied) === JSON.stringify(expected)) return
  if (!isDeepStrictEqual(plain(applied), plain(expected)))
    throw new Failure('bad-input', { reason: 'not the edit that is next in the history' })
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}
