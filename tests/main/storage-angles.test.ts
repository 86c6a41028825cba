import { beforeEach, expect, test } from 'vitest'
import Sqlite from 'better-sqlite3'
import { commit } from '../../src/main/services/storage/commit.ts'
import { loadHistory } from '../../src/main/services/storage/edit-log.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { type Diff, diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import { angle, idOf, moment, recordingId } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testSession } from '../support/vault.ts'

const at = '2026-11-20T10:00:00.000Z'
let db: Database
let sessionId: string

beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db)
  sessionId = testSession(db).id
  for (const id of [recordingId, ...[1, 2, 3, 4].map((n) => idOf(900 + n))]) testRecording(db, sessionId, id)
})

const edit = (diff: Diff): void => commit(db, sessionId, diff, 'edit', at)

test('a camera is added, moved, taken away and brought back', () => {
  const placed = angle(1, { offsetMs: -119_800, title: 'Van opzij' })
  const moved = { ...placed, offsetMs: 17_300 }
  edit(diffOf({ added: [placed] }))
  edit(diffOf({ updated: [[placed, moved]] }))
  expect(loadRecords(db, sessionId)).toEqual([moved])
  const away = diffOf({ removed: [moved] })
  edit(away)
  commit(db, sessionId, reverseDiff(away), 'undo', at)
  expect(loadRecords(db, sessionId)).toEqual([moved])
})

const refused: [string, () => Diff][] = [
  ['another session’s recording as angle', () => diffOf({ added: [angle(2, { recordingId: idOf(990) })] })],
  ['another session’s recording as main', () => diffOf({ added: [angle(2, { mainId: idOf(990) })] })],
  ['a recording beside itself', () => diffOf({ added: [angle(2, { recordingId })] })],
  ['the same recording twice', () => diffOf({ added: [angle(2, { recordingId: idOf(901) })] })],
  ['an angle of an angle', () => diffOf({ added: [angle(2, { mainId: idOf(901) })] })],
  ['a fifth camera', () => diffOf({ added: [2, 3, 4].map((n) => angle(n)) })],
  [
    'a change that makes an angle a main',
    () => diffOf({ updated: [[angle(1), angle(1, { mainId: idOf(901) })]] })
  ]
]
test.each(refused)('%s is refused', async (_name, diff) => {
  testRecording(db, testSession(db).id, idOf(990))
  edit(diffOf({ added: [angle(1)] }))
  expect(await failureCode(() => edit(diff()))).toBe('bad-input')
  expect(loadRecords(db, sessionId)).toEqual([angle(1)])
})

test.each([
  ['the angle’s', idOf(901)],
  ['the main', recordingId]
])('erasing %s recording takes the angle along, in the history too', (_name, erased) => {
  edit(diffOf({ added: [angle(1)] }))
  edit(diffOf({ updated: [[angle(1), angle(1, { offsetMs: 5 })]] }))
  edit(diffOf({ added: [moment(5, { recordingId: idOf(902) })] }))
  eraseRecordsOf(db, erased)
  const kept = moment(5, { recordingId: idOf(902) })
  expect(loadRecords(db, sessionId)).toEqual([kept])
  expect(loadHistory(db, sessionId).done).toEqual({ edits: [diffOf({ added: [kept] })], more: false })
})
