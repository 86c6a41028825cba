import { z } from 'zod'
import type { CodedSession, CodebookUse, OwnCodebook } from '../../../shared/contract.ts'
import { type Codebook, codebookSchema } from '../../../shared/domain/codebook.ts'
import { lineageOf } from '../../../shared/domain/codebook-versions.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

const rowSchema = z.object({ body: z.string(), made_at: z.string(), archived: z.number() })

/** Read once per open vault and after every change: every tag and report asks for the codes. */
const known = new WeakMap<Database, readonly OwnCodebook[]>()

/** All versions of all codebooks of this vault, oldest first; the same list as long as nothing has changed. */
export function listCodebooks(db: Database): readonly OwnCodebook[] {
  const cached = known.get(db)
  if (cached) return cached
  const rows = prepared(db, 'SELECT body, made_at, archived FROM codebook ORDER BY made_at, rowid').all()
  const books = z
    .array(rowSchema)
    .parse(rows)
    .flatMap(({ body, made_at: madeAt, archived }) => {
      // One that can't be read, such as of a later day, must not take all others along with it.
      const { data: codebook } = codebookSchema.safeParse(JSON.parse(body))
      return codebook === undefined ? [] : [{ codebook, madeAt, archived: archived === 1 }]
    })
  known.set(db, books)
  return books
}

export function insertCodebook(db: Database, codebook: Codebook, madeAt: string): void {
  const sql = 'INSERT INTO codebook (id, lineage_id, version, body, made_at) VALUES (?, ?, ?, ?, ?)'
  const { id, version } = codebook
  prepared(db, sql).run(id, lineageOf(codebook), version, bodyOf(codebook), madeAt)
  known.delete(db)
}

/** A codebook keeps its id, its lineage and its version. */
export function replaceCodebook(db: Database, codebook: Codebook): void {
  const update = prepared(db, 'UPDATE codebook SET body = ? WHERE id = ?')
  const { changes } = update.run(bodyOf(codebook), codebook.id)
  known.delete(db)
  if (changes !== 1) throw new Failure('not-found')
}

/** One that can't be read again would take all others along with it. */
function bodyOf(codebook: Codebook): string {
  const checked = codebookSchema.safeParse(codebook)
  if (!checked.success) throw new Failure('bad-input', { reason: 'codebook' }, { cause: checked.error })
  return JSON.stringify(codebook)
}

export function deleteCodebook(db: Database, codebookId: string): void {
  const { changes } = prepared(db, 'DELETE FROM codebook WHERE id = ?').run(codebookId)
  known.delete(db)
  if (changes !== 1) throw new Failure('not-found')
}

export function archiveCodebook(db: Database, codebookId: string, archived: boolean): void {
  const { changes } = prepared(db, 'UPDATE codebook SET archived = ? WHERE id = ?').run(
    Number(archived),
    codebookId
  )
  known.delete(db)
  if (changes !== 1) throw new Failure('not-found')
}

/** A moment names its code as `codebook/code`; `/` comes right before `0`, so this range is one codebook. */
const ofBook = `code >= @id || '/' AND code < @id || '0'`

/** Whether anything refers to its codes: a moment, or an edit that undo could bring back. */
export function isCodedWith(db: Database, codebookId: string): boolean {
  if (prepared(db, `SELECT 1 FROM moment WHERE ${ofBook} LIMIT 1`).get({ id: codebookId })) return true
  const edited = `SELECT 1 FROM edit WHERE instr(diff, '"code":"' || ? || '/') > 0 LIMIT 1`
  return prepared(db, edited).get(codebookId) !== undefined
}

/** Whether a session is set to it. */
export function isChosen(db: Database, codebookId: string): boolean {
  return prepared(db, 'SELECT 1 FROM session WHERE codebook_id = ? LIMIT 1').get(codebookId) !== undefined
}

export function codebookUse(db: Database): CodebookUse[] {
  const coded = `
    SELECT substr(code, 1, instr(code, '/') - 1) AS codebookId, COUNT(*) AS moments,
      COUNT(DISTINCT session_id) AS sessions, 0 AS chosen
    FROM moment GROUP BY 1`
  const chosen = `
    SELECT codebook_id AS codebookId, 0 AS moments, 0 AS sessions, COUNT(*) AS chosen FROM session GROUP BY 1`
  const sql = `
    SELECT codebookId, SUM(sessions) AS sessions, SUM(moments) AS moments, SUM(chosen) AS chosen
    FROM (${coded} UNION ALL ${chosen}) GROUP BY codebookId ORDER BY codebookId`
  return prepared(db, sql).all() as CodebookUse[]
}

type CodedRow = Omit<CodedSession, 'moments'> & { readonly code: string; readonly count: number }

/** By code, how often it was used; where a blind pass is coded, only what that one has. */
export function sessionsCodedWith(db: Database, codebookId: string): CodedSession[] {
  const sql = `
    SELECT session.id AS sessionId, family.id AS familyId, pseudonym, session.number AS number, session.date AS date,
      substr(code, length(@id) + 2) AS code, COUNT(*) AS count
    FROM moment
    JOIN session ON session.id = moment.session_id
    JOIN family ON family.id = session.family_id
    LEFT JOIN active_pass ON active_pass.session_id = session.id
    LEFT JOIN pass ON pass.id = active_pass.pass_id
    WHERE ${ofBook} AND (pass.blind IS NOT 1 OR moment.pass_id IS pass.id)
    GROUP BY session.id, code
    ORDER BY pseudonym, session.number, code`
  const sessions = new Map<string, CodedSession>()
  for (const { code, count, ...session } of prepared(db, sql).all({ id: codebookId }) as CodedRow[]) {
    const at = sessions.get(session.sessionId) ?? { ...session, moments: {} }
    sessions.set(session.sessionId, { ...at, moments: { ...at.moments, [code]: count } })
  }
  return [...sessions.values()]
}
