import { beforeEach, expect, test } from 'vitest'
import Sqlite from 'better-sqlite3'
import { commit } from '../../src/main/services/storage/commit.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import { loadView, saveView } from '../../src/main/services/storage/recording-views.ts'
import { destroyRecording } from '../../src/main/services/storage/recordings.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import type { Still } from '../../src/shared/domain/session-record.ts'
import { idOf, recordingId } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { testSession } from '../support/vault.ts'

const at = '2026-11-20T10:00:00.000Z'
let db: Database
let sessionId: string

beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db)
  sessionId = testSession(db).id
  testRecording(db, sessionId, recordingId)
})

const still: Still = { type: 'still', id: idOf(700), recordingId, atMs: 5000, note: '' }

test('a still is taken, noted with, taken away and brought back', () => {
  const noted = { ...still, note: 'Kijkt op' }
  commit(db, sessionId, diffOf({ added: [still] }), 'edit', at)
  commit(db, sessionId, diffOf({ updated: [[still, noted]] }), 'edit', at)
  const away = diffOf({ removed: [noted] })
  commit(db, sessionId, away, 'edit', at)
  expect(loadRecords(db, sessionId)).toEqual([])
  commit(db, sessionId, reverseDiff(away), 'undo', at)
  expect(loadRecords(db, sessionId)).toEqual([noted])
})

test('with its recording a still goes, from the history too, and how it was looked at', () => {
  commit(db, sessionId, diffOf({ added: [still] }), 'edit', at)
  saveView(db, { recordingId, brightness: 1.4, contrast: 1, watchedOn: '2026-11-20' })
  destroyRecording(db, recordingId, () => eraseRecordsOf(db, recordingId))
  expect(loadRecords(db, sessionId)).toEqual([])
  const left = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(['still', 'edit', 'recording_view'].map(left)).toEqual([0, 0, 0])
})

test('a recording is looked at as filmed until it is made otherwise; what comes too late is dropped', () => {
  const plain = { recordingId, brightness: 1, contrast: 1, watchedOn: null }
  expect(loadView(db, recordingId)).toEqual(plain)
  saveView(db, { ...plain, brightness: 2 })
  saveView(db, { ...plain, brightness: 1.2, watchedOn: '2026-11-20' })
  expect(loadView(db, recordingId)).toEqual({ ...plain, brightness: 1.2, watchedOn: '2026-11-20' })
  const gone = idOf(990)
  saveView(db, { ...plain, recordingId: gone, brightness: 2 })
  expect(loadView(db, gone).brightness).toBe(1)
})
