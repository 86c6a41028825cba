import { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/**
 * `ready`: there is a small copy; `needless`: the working copy is small enough itself; `refused`: one was made that
 * did not have the same pictures, or could not be made. Null: not made yet.
 */
type LookState = 'ready' | 'needless' | 'refused' | null

const lookSchema = z.object({
  wrapped_key: z.instanceof(Buffer),
  look_state: z.enum(['ready', 'needless', 'refused']).nullable(),
  look_size: z.number().nullable(),
  look_fragments: z.instanceof(Buffer).nullable()
})

/** What is needed to read a recording's look copy; null when there is no such recording. */
export function findLook(db: Database, id: string) {
  const row = prepared(
    db,
    `SELECT wrapped_key, look_state, look_size, look_fragments FROM recording
     WHERE id = ? AND wrapped_key IS NOT NULL`
  ).get(id)
  if (row === undefined) return null
  const stored = lookSchema.parse(row)
  return {
    wrappedKey: stored.wrapped_key,
    state: stored.look_state satisfies LookState,
    size: stored.look_size,
    fragments: stored.look_fragments
  }
}

/** The look copy is complete and on the disk. */
export function saveLook(
  db: Database,
  id: string,
  look: { readonly size: number; readonly fragments: Buffer }
): void {
  const update = prepared(
    db,
    `UPDATE recording SET look_state = 'ready', look_size = @size, look_fragments = @fragments
     WHERE id = @id AND wrapped_key IS NOT NULL`
  )
  if (update.run({ ...look, id }).changes !== 1) throw new Failure('not-found')
}

/** There will be none, so that it isn't tried at every opening. */
export function goWithoutLook(db: Database, id: string, state: 'needless' | 'refused'): void {
  prepared(db, 'UPDATE recording SET look_state = ? WHERE id = ?').run(state, id)
}

/** Finished recordings of which it is not settled yet whether they have a look copy, the latest first. */
export function listWithoutLook(db: Database): { readonly id: string; readonly name: string }[] {
  const rows = prepared(
    db,
    `SELECT id, name FROM recording WHERE state = 'ready' AND look_state IS NULL ORDER BY rowid DESC`
  ).all()
  return rows.map((row) => z.object({ id: z.string(), name: z.string() }).parse(row))
}
