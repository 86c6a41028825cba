import {
  type ExportChoice,
  type ExportHabit,
  exportHabitSchema,
  firstHabit
} from '../../../shared/domain/export-choice.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** How a reel was let out last. */
export function loadExportHabit(db: Database): ExportHabit {
  const value = prepared(db, `SELECT value FROM setting WHERE name = 'reel-export'`).pluck().get()
  const known = exportHabitSchema.safeParse(typeof value === 'string' ? JSON.parse(value) : null)
  return known.success ? known.data : firstHabit
}

/** Remembers how, and nothing of what was typed. */
export function saveExportHabit(db: Database, { what, size, captions, cardWords, mark }: ExportChoice): void {
  const habit: ExportHabit = { what, size, captions, cardWords, marked: mark !== '' }
  prepared(db, `INSERT OR REPLACE INTO setting (name, value) VALUES ('reel-export', ?)`).run(
    JSON.stringify(habit)
  )
}
