import { z } from 'zod'
import type { Places, SearchHit, SearchTarget } from '../../../shared/domain/search-hit.ts'
import { fitOf, matchExpression, snippetOf } from '../../../shared/domain/search-text.ts'
import type { Database } from '../vault/database.ts'
import { isFromHidden } from './blind.ts'
import { prepared } from './prepared.ts'

/** Of names and of texts so many are weighed, the newest written first; more than anybody reads. */
const mostNames = 100
const mostTexts = 600

/**
 * What is written anywhere in the vault with every word of the query in it: names first, then by how well it fits,
 * newer sessions before older ones. What somebody types is never a query language.
 */
export function findText(db: Database, query: string, limit: number): SearchHit[] {
  const match = matchExpression(query)
  if (match === null) return []
  const names = rows(db, query, `{name} : (${match})`, mostNames)
  const known = new Set(names.map(({ id }) => id))
  const texts = rows(db, query, match, mostTexts).filter(({ id }) => !known.has(id))
  const hits: SearchHit[] = []
  for (const row of [...byWeight(names), ...byWeight(texts)]) {
    if (hits.length >= limit) break
    const hit = hitOf(db, row, query)
    if (hit !== null) hits.push(hit)
  }
  return hits
}

const rowSchema = z.object({
  id: z.number(),
  written: z.string(),
  source: z.string(),
  record_id: z.string(),
  session_id: z.string().nullable(),
  number: z.number().nullable(),
  date: z.string().nullable(),
  family_id: z.string(),
  pseudonym: z.string()
})
type Row = z.infer<typeof rowSchema> & { readonly fit: number }

const sql = `
  SELECT found.id, found.written, search_entry.source, search_entry.record_id,
    session.id AS session_id, session.number, session.date, family.id AS family_id, family.pseudonym
  FROM (
    SELECT rowid AS id, name || char(10) || text AS written FROM search_text
    WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?
  ) AS found
  JOIN search_entry ON search_entry.id = found.id
  LEFT JOIN session ON session.id = search_entry.session_id
  JOIN family ON family.id = COALESCE(session.family_id, search_entry.family_id)`

/**
 * SQLite's own bm25() first counts every row with each of the words, tens of milliseconds for a common one; where
 * every word must occur, how rare each is weighs the same for all rows, so it is left out.
 */
function rows(db: Database, query: string, match: string, limit: number): Row[] {
  const found = prepared(db, sql)
    .all(match, limit)
    .map((row) => rowSchema.parse(row))
  const usualLength = found.reduce((sum, { written }) => sum + written.length, 0) / found.length
  return found.map((row) => ({ ...row, fit: fitOf(row.written, query, usualLength) }))
}

/** Best first. A session a month older than the newest weighs as much as a fit that is half as good. */
function byWeight(found: readonly Row[]): readonly Row[] {
  const newest = Math.max(...found.map(({ date }) => dayNumber(date)))
  const weight = ({ fit, date }: Row): number => fit / (1 + (newest - dayNumber(date)) / 30)
  return found.toSorted((a, b) => weight(b) - weight(a) || b.id - a.id)
}

function dayNumber(date: string | null): number {
  return date === null ? 0 : Date.parse(date) / 86_400_000
}

function hitOf(db: Database, row: Row, query: string): SearchHit | null {
  const target = targetOf(db, row)
  if (target === null) return null
  const session =
    row.session_id === null || row.number === null || row.date === null
      ? null
      : { id: row.session_id, number: row.number, date: row.date }
  const { text: shown, ranges } = snippetOf(row.written.trim().replace(/\n+/g, ' · '), query)
  return {
    id: row.record_id,
    target,
    family: { id: row.family_id, pseudonym: row.pseudonym },
    session,
    text: shown,
    ranges: [...ranges]
  }
}

const momentSchema = z.object({
  recording_id: z.string(),
  start_ms: z.number(),
  code: z.string(),
  pass_id: z.string().nullable()
})
const clipSchema = z.object({ recording_id: z.string(), start_ms: z.number() })
const reportSchema = z.object({
  template_id: z.string(),
  section_id: z.string(),
  language: z.enum(['nl', 'en'])
})

function targetOf(db: Database, { source, record_id: id }: Row): SearchTarget | null {
  const of = (columns: string): unknown =>
    prepared(db, `SELECT ${columns} FROM "${source}" WHERE id = ?`).get(id)
  switch (source) {
    case 'moment': {
      if (isFromHidden(db, id)) return null
      const moment = momentSchema.parse(of('recording_id, start_ms, code, pass_id'))
      const { recording_id: recordingId, start_ms: atMs, code, pass_id: passId } = moment
      return { kind: 'moment', recordingId, atMs, code, passId }
    }
    case 'clip': {
      const madeFrom = prepared(db, 'SELECT moment_id FROM clip WHERE id = ?').pluck().get(id)
      if (typeof madeFrom === 'string' && isFromHidden(db, madeFrom)) return null
      const { recording_id: recordingId, start_ms: atMs } = clipSchema.parse(of('recording_id, start_ms'))
      return { kind: 'clip', recordingId, atMs }
    }
    case 'report_text': {
      const text = reportSchema.parse(of('template_id, section_id, language'))
      const { template_id: templateId, section_id: sectionId, language } = text
      return { kind: 'report-text', templateId, sectionId, language }
    }
    case 'next_step':
      return { kind: 'next-step' }
    case 'card':
    case 'quote':
    case 'recording':
    case 'session':
    case 'person':
    case 'family':
      return { kind: source }
    default:
      return null
  }
}

/** Every family and every session, the newest sessions first. */
export function listPlaces(db: Database): Places {
  return {
    families: prepared(db, 'SELECT id, pseudonym FROM family ORDER BY pseudonym').all() as Places['families'],
    sessions: prepared(
      db,
      `SELECT session.id, session.number, session.date, session.situation, family.pseudonym
       FROM session JOIN family ON family.id = session.family_id
       ORDER BY session.date DESC, session.number DESC`
    ).all() as Places['sessions']
  }
}
