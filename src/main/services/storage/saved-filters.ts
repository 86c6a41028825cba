import { z } from 'zod'
import { type SavedFilter, savedFilterSchema } from '../../../shared/domain/moment-filter.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

const name = 'moment-filters'
const listSchema = z.array(savedFilterSchema)

/** The therapist's filters, for all families. */
export function listSavedFilters(db: Database): SavedFilter[] {
  const value = prepared(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name)
  return typeof value === 'string' ? listSchema.parse(JSON.parse(value)) : []
}

export function saveFilters(db: Database, filters: readonly SavedFilter[]): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  ).run(name, JSON.stringify(filters))
}
