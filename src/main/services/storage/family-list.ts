import type { FamilySummary } from '../../../shared/contract.ts'
import { mayImport } from '../../../shared/domain/consent.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { Database } from '../vault/database.ts'
import { consentTable, personTable, selectReadable } from './family-tables.ts'
import { prepared } from './prepared.ts'

type FamilyRow = {
  readonly id: string
  readonly pseudonym: string
  readonly sessions: number
  readonly recordings: number
  readonly last_on: string | null
}

/** Families with the newest session first; with a query, those in whose texts every word of it occurs. */
export function listFamilies(db: Database, query: string, today: string): FamilySummary[] {
  const people = Map.groupBy(selectReadable(db, personTable, '').records, ({ familyId }) => familyId)
  const consents = Map.groupBy(selectReadable(db, consentTable, '').records, ({ familyId }) => familyId)
  const matches = query.trim() === '' ? null : matching(searchTexts(db), query)
  return (prepared(db, familiesSql).all() as FamilyRow[])
    .filter(({ id }) => matches?.has(id) ?? true)
    .map((row) => ({
      id: row.id,
      pseudonym: row.pseudonym,
      sessions: row.sessions,
      recordings: row.recordings,
      lastSessionOn: row.last_on,
      consentComplete: mayImport(people.get(row.id) ?? [], consents.get(row.id) ?? [], today)
    }))
}

const familiesSql = `
  SELECT id, pseudonym,
    (SELECT COUNT(*) FROM session WHERE family_id = family.id) AS sessions,
    (SELECT COUNT(*) FROM recording JOIN session ON session.id = recording.session_id
      WHERE session.family_id = family.id AND recording.state <> 'failed') AS recordings,
    (SELECT MAX(date) FROM session WHERE family_id = family.id) AS last_on
  FROM family ORDER BY COALESCE(last_on, substr(created_at, 1, 10)) DESC, created_at DESC, rowid DESC`

const searchSql = `
  SELECT id, pseudonym || ' ' || notes || ' ' || request_for_help || ' ' || goals AS text FROM family
  UNION ALL SELECT family_id, label || ' ' || name || ' ' || call_name FROM person
  UNION ALL SELECT family_id, place || ' ' || situation || ' ' || date FROM session`

type SearchText = { readonly id: string; readonly text: string }

function searchTexts(db: Database): SearchText[] {
  return prepared(db, searchSql).all() as SearchText[]
}

/** SQLite compares letters of plain ASCII only, so the words are compared here: é as e, in any case. */
function matching(texts: readonly SearchText[], query: string): Set<string> {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const byFamily = Map.groupBy(texts, ({ id }) => id)
  const found = [...byFamily].filter(([, parts]) => {
    const text = foldText(parts.map((part) => part.text).join(' '))
    return words.every((word) => text.includes(word))
  })
  return new Set(found.map(([id]) => id))
}
