import { z } from 'zod'
import { type SavedFilter, savedFilterSchema } from '../../../shared/domain/moment-filter.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

const name = 'moment-filters'

/** The therapist's filters, for all families. */
export function listSavedFilters(db: Database): SavedFilter[] {
  const value = prepared(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name)
  const stored = typeof value === 'string' ? z.array(z.unknown()).parse(JSON.parse(value)) : []
  return stored.flatMap((filter) => savedFilterSchema.safeParse(filter).data ?? [])
}

export function saveFilters(db: Database, filters: readonly SavedFilter[]): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  ).run(name, JSON.stringify(filters))
}
