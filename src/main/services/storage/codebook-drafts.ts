import { z } from 'zod'
import { type Codebook, codebookDraftSchema } from '../../../shared/domain/codebook.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** What is being made of a codebook and has not been saved as one. */
export function listDrafts(db: Database): Codebook[] {
  const rows = prepared(db, 'SELECT body FROM codebook_draft ORDER BY rowid').all()
  return z
    .array(z.object({ body: z.string() }))
    .parse(rows)
    .flatMap(({ body }) => codebookDraftSchema.safeParse(JSON.parse(body)).data ?? [])
}

export function keepDraft(db: Database, draft: Codebook): void {
  const sql =
    'INSERT INTO codebook_draft (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body'
  prepared(db, sql).run(draft.id, JSON.stringify(draft))
}

/** Harmless when there is none. */
export function dropDraft(db: Database, codebookId: string): void {
  prepared(db, 'DELETE FROM codebook_draft WHERE id = ?').run(codebookId)
}
