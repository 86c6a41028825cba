import { z } from 'zod'
import { Failure, failureCodeSchema, failureDetailSchema } from '../../../shared/domain/failure.ts'
import {
  type Filmstrip,
  filmstripSchema,
  type MediaInfo,
  mediaInfoSchema,
  type Recording,
  type RecordingNote,
  recordingNoteSchema,
  recordingSchema
} from '../../../shared/domain/recording.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
const failureSchema = z.object({ code: failureCodeSchema, detail: failureDetailSchema })
const bytes = z.instanceof(Buffer)

const rowSchema = z.object({
  id: z.string(),
  session_id: z.string(),
  name: z.string(),
  imported_at: z.string(),
  state: z.enum(['importing', 'ready', 'failed']),
  failure: json(failureSchema).nullable(),
  warning: recordingSchema.shape.warning,
  notes: json(z.array(recordingNoteSchema)).nullable(),
  info: json(mediaInfoSchema).nullable(),
  filmstrip: json(filmstripSchema).nullable(),
  peaks_size: z.number().nullable()
})
const facts = 'id, session_id, name, imported_at, state, failure, warning, notes, info, filmstrip, peaks_size'

function recordingOf(row: unknown): Recording {
  const stored = rowSchema.parse(row)
  const failure = stored.failure ?? { code: 'unexpected' as const, detail: {} }
  return {
    id: stored.id,
    sessionId: stored.session_id,
    name: stored.name,
    importedAt: stored.imported_at,
    info: stored.info,
    status:
      stored.state === 'importing'
        ? { state: 'importing', jobId: null, playable: null }
        : stored.state === 'ready'
          ? { state: 'ready' }
          : { state: 'failed', ...failure },
    filmstrip: stored.filmstrip,
    hasPeaks: stored.peaks_size !== null,
    warning: stored.warning,
    notes: stored.notes ?? []
  }
}

/** As stored: which job is at work on an import, and what can be played of it, is known elsewhere. */
export function listRecordings(db: Database, sessionId: string): Recording[] {
  const select = prepared(db, `SELECT ${facts} FROM recording WHERE session_id = ? ORDER BY rowid`)
  return select.all(sessionId).flatMap((row) => (rowSchema.safeParse(row).success ? [recordingOf(row)] : []))
}

export function findRecording(db: Database, id: string): Recording | null {
  const row = prepared(db, `SELECT ${facts} FROM recording WHERE id = ?`).get(id)
  return row === undefined ? null : recordingOf(row)
}

export function requireRecording(db: Database, id: string): Recording {
  const recording = findRecording(db, id)
  if (recording === null) throw new Failure('not-found')
  return recording
}

export type NewRecording = {
  readonly id: string
  readonly sessionId: string
  readonly name: string
  readonly importedAt: string
  readonly originalPath: string
  readonly wrappedKey: Buffer
  /** What was asked for; with the recording, so that it holds after a crash as well. */
  readonly notes?: readonly RecordingNote[]
}

/** Written before the first byte of the copy, so that nothing of an import is ever unknown. */
export function insertRecording(db: Database, recording: NewRecording): void {
  prepared(
    db,
    `INSERT INTO recording (id, session_id, name, imported_at, state, original_path, wrapped_key, notes)
     VALUES (@id, @sessionId, @name, @importedAt, 'importing', @originalPath, @wrappedKey, @notes)`
  ).run({ ...recording, notes: JSON.stringify(recording.notes ?? []) })
}

export type FinishedCopy = {
  readonly info: MediaInfo
  readonly warning: Recording['warning']
  readonly notes: readonly RecordingNote[]
  readonly copySize: number
  readonly fragments: Buffer
}

/** The copy is complete and on the disk; from now on the original may go. */
export function markReady(db: Database, id: string, copy: FinishedCopy): void {
  const update = prepared(
    db,
    `UPDATE recording SET state = 'ready', info = @info, warning = @warning, notes = @notes, copy_size = @copySize,
       fragments = @fragments, original_path = NULL WHERE id = @id`
  )
  const { info, notes } = copy
  changeOne(update.run({ ...copy, info: JSON.stringify(info), notes: JSON.stringify(notes), id }).changes)
}

export function saveFilmstrip(db: Database, id: string, filmstrip: Filmstrip, size: number): void {
  const update = prepared(db, 'UPDATE recording SET filmstrip = ?, filmstrip_size = ? WHERE id = ?')
  changeOne(update.run(JSON.stringify(filmstrip), size, id).changes)
}

export function savePeaks(db: Database, id: string, size: number): void {
  changeOne(prepared(db, 'UPDATE recording SET peaks_size = ? WHERE id = ?').run(size, id).changes)
}

/** What went wrong stays to be read; the key goes, for there is nothing left to read with it. */
export function markFailed(db: Database, id: string, failure: Failure): void {
  const update = prepared(
    db,
    `UPDATE recording SET state = 'failed', failure = ?, notes = NULL, original_path = NULL, wrapped_key = NULL
     WHERE id = ?`
  )
  update.run(JSON.stringify({ code: failure.code, detail: failure.detail }), id)
}

const partsSchema = z.object({
  wrapped_key: bytes,
  copy_size: z.number().nullable(),
  fragments: bytes.nullable(),
  filmstrip_size: z.number().nullable(),
  peaks_size: z.number().nullable()
})

/** What is needed to read a recording's files; null when there is no such recording, or nothing left of it. */
export function findParts(db: Database, id: string) {
  const row = prepared(
    db,
    `SELECT wrapped_key, copy_size, fragments, filmstrip_size, peaks_size FROM recording
     WHERE id = ? AND wrapped_key IS NOT NULL`
  ).get(id)
  if (row === undefined) return null
  const parts = partsSchema.parse(row)
  return {
    wrappedKey: parts.wrapped_key,
    copySize: parts.copy_size,
    fragments: parts.fragments,
    filmstripSize: parts.filmstrip_size,
    peaksSize: parts.peaks_size
  }
}

/**
 * Destroys a recording's key and row. Freed pages are overwritten; once the log is emptied into them as well, the key is
 * nowhere any more.
 */
export function destroyRecording(db: Database, id: string, alongside: () => void): void {
  db.pragma('secure_delete = ON')
  db.transaction(() => {
    prepared(db, 'UPDATE recording SET wrapped_key = zeroblob(length(wrapped_key)) WHERE id = ?').run(id)
    alongside()
    prepared(db, 'DELETE FROM recording WHERE id = ?').run(id)
  }).immediate()
}

/** Empties the log of what was written, so that what was overwritten in the tables stands nowhere any more. */
export function emptyLog(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

const unfinishedSchema = z.object({
  id: z.string(),
  session_id: z.string(),
  name: z.string(),
  original_path: z.string().nullable()
})

/** Imports that a crash or a closed vault broke off, in the order in which they were begun. */
export function listUnfinishedImports(db: Database) {
  const rows = prepared(
    db,
    `SELECT id, session_id, name, original_path FROM recording WHERE state = 'importing' ORDER BY rowid`
  ).all()
  return rows.map((row) => {
    const unfinished = unfinishedSchema.parse(row)
    const { id, session_id: sessionId, name, original_path: originalPath } = unfinished
    return { id, sessionId, name, originalPath }
  })
}

/** Recordings whose copy is complete but whose filmstrip is not there yet. */
export function listWithoutFilmstrip(db: Database): { readonly id: string; readonly name: string }[] {
  const rows = prepared(
    db,
    `SELECT id, name FROM recording WHERE state = 'ready' AND filmstrip IS NULL ORDER BY rowid`
  ).all()
  return rows.map((row) => z.object({ id: z.string(), name: z.string() }).parse(row))
}

/** Every recording whose files may be there. */
export function listRecordingIds(db: Database): string[] {
  return prepared(db, 'SELECT id FROM recording WHERE wrapped_key IS NOT NULL').pluck().all() as string[]
}

function changeOne(changes: number): void {
  if (changes !== 1) throw new Failure('not-found')
}
