import { type CoderSettings, coderSettingsSchema, plainCoder } from '../../../shared/domain/coder-settings.ts'
import { type Correction, correctionSchema } from '../../../shared/domain/reaction.ts'
import type { Database } from '../vault/database.ts'
import { type Columns, insertInto, toRow } from './columns.ts'
import { prepared } from './prepared.ts'
import { readRows } from './readable.ts'

const columns: Columns<Correction> = {
  momentId: 'plain',
  edge: 'plain',
  code: 'plain',
  pressedMs: 'plain',
  correctedMs: 'plain',
  speed: 'plain'
}

/** A coder is known by her name; the empty name is the therapist whose vault this is. */
export function loadCoder(db: Database, coder: string): CoderSettings {
  const value = prepared(db, 'SELECT value FROM coder_setting WHERE coder = ?').pluck().get(coder)
  if (typeof value !== 'string') return plainCoder
  return coderSettingsSchema.safeParse(JSON.parse(value)).data ?? plainCoder
}

export function saveCoder(db: Database, coder: string, settings: CoderSettings): void {
  const sql =
    'INSERT INTO coder_setting (coder, value) VALUES (?, ?) ON CONFLICT (coder) DO UPDATE SET value = excluded.value'
  prepared(db, sql).run(coder, JSON.stringify(settings))
}

/** Oldest first. */
export function listCorrections(db: Database, coder: string): Correction[] {
  const rows = prepared(db, 'SELECT * FROM coder_correction WHERE coder = ? ORDER BY rowid').all(coder)
  return readRows(correctionSchema, columns, rows).records
}

/** Each moment's edge has one correction: the last. `kept` false: it was put back, so there is none. */
export function keepCorrection(db: Database, coder: string, correction: Correction, kept: boolean): void {
  const remove = prepared(db, 'DELETE FROM coder_correction WHERE coder = ? AND moment_id = ? AND edge = ?')
  const insert = prepared(db, insertInto('coder_correction', columns, ['coder']))
  db.transaction(() => {
    remove.run(coder, correction.momentId, correction.edge)
    if (kept) insert.run({ ...toRow(columns, correction), coder })
  })()
}

/** The pass that was coded last in a session; null: the first. */
export function activePass(db: Database, sessionId: string): string | null {
  const found = prepared(db, 'SELECT pass_id FROM active_pass WHERE session_id = ?').pluck().get(sessionId)
  return typeof found === 'string' ? found : null
}

export function rememberPass(db: Database, sessionId: string, passId: string | null): void {
  if (passId === null) prepared(db, 'DELETE FROM active_pass WHERE session_id = ?').run(sessionId)
  else
    prepared(
      db,
      `INSERT INTO active_pass (session_id, pass_id) VALUES (?, ?)
       ON CONFLICT (session_id) DO UPDATE SET pass_id = excluded.pass_id`
    ).run(sessionId, passId)
}
