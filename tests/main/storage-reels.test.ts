import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '../../src/main/services/storage/commit.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import {
  loadClipMoments,
  loadMomentsOf,
  loadReelSources
} from '../../src/main/services/storage/reel-sources.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { listRecordings } from '../../src/main/services/storage/recordings.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { unpackMoments } from '../../src/shared/domain/pack-moments.ts'
import type { Beside } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import {
  angle,
  card,
  clip,
  idOf,
  inView,
  mask,
  moment,
  quote,
  recordingId,
  reel
} from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testFamily, testSession } from '../support/vault.ts'
import { wholeHistory } from '../support/whole-history.ts'

const at = '2026-11-20T10:00:00.000Z'
const then = idOf(901)
const theirs = idOf(902)
const beside = (id: string): Beside => ({
  recordingId: id,
  startMs: 0,
  endMs: 5000,
  label: 'nu',
  otherLabel: 'toen'
})
let db: Database
let now: string
let earlier: string

/** A family with a session of today and an earlier one, and another family. */
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db)
  const { id } = testFamily(db)
  earlier = testSession(db, id, '2026-11-06').id
  now = testSession(db, id).id
  testRecording(db, now, recordingId)
  testRecording(db, earlier, then)
  testRecording(db, testSession(db, testFamily(db, 'Familie Das').id).id, theirs)
})

const edit = (...added: SessionRecord[]): void => commit(db, now, diffOf({ added }), 'edit', at)
const records = (sessionId = now): SessionRecord[] => loadRecords(db, sessionId)

describe('a reel', () => {
  test('may show any recording of the family: as a clip, beside one, and behind a card’s words', () => {
    const all = [
      reel(),
      clip(1, { recordingId: then }),
      clip(2, { beside: beside(then) }),
      card(3, { still: { recordingId: then, atMs: 400 } })
    ]
    edit(...all)
    expect(records()).toEqual(all)
  })

  const refused: [string, SessionRecord][] = [
    ['a clip of another family', clip(1, { recordingId: theirs })],
    ['another family beside a clip', clip(1, { beside: beside(theirs) })],
    ['another family behind a card', card(1, { still: { recordingId: theirs, atMs: 0 } })],
    ['a clip of a recording that is not there', clip(1, { recordingId: idOf(999) })],
    ['a moment on another session’s recording', moment(1, { recordingId: then })],
    ['a mask on another session’s recording', mask(1, { recordingId: then })],
    ['who is in view of another session’s recording', inView(1, { recordingId: then })],
    ['a still of another session', { type: 'still', id: idOf(1), recordingId: then, atMs: 0, note: '' }],
    ['a camera of another session', angle(1, { recordingId: then })]
  ]
  test.each(refused)('%s is refused, and so is changing to it', async (_name, record) => {
    expect(await failureCode(() => edit(reel(), record))).toBe('bad-input')
    expect([records(), wholeHistory(db, now).done]).toEqual([[], []])
  })

  test('can’t be changed to show another family', async () => {
    edit(reel(), clip(1))
    const moved = diffOf({ updated: [[clip(1), clip(1, { beside: beside(theirs) })]] })
    expect(await failureCode(() => commit(db, now, moved, 'edit', at))).toBe('bad-input')
    expect(records()).toEqual([reel(), clip(1)])
  })
})

describe('erasing a recording', () => {
  test('takes it out of other sessions’ reels, from beside clips and from cards, and out of their history', () => {
    edit(
      reel(),
      clip(1, { recordingId: then }),
      clip(2, { beside: beside(then) }),
      card(3, { still: { recordingId: then, atMs: 400 } }),
      clip(4)
    )
    commit(db, now, diffOf({ updated: [[clip(4), clip(4, { beside: beside(then) })]] }), 'edit', at)
    const marked = clip(2, { beside: { ...beside(then), label: 'vandaag' } })
    commit(db, now, diffOf({ updated: [[clip(2, { beside: beside(then) }), marked]] }), 'edit', at)
    commit(db, now, diffOf({ removed: [clip(1, { recordingId: then })] }), 'edit', at)
    commit(db, now, diffOf({ added: [quote(7, { clipId: idOf(2) })] }), 'plain', at)
    eraseRecordsOf(db, then)
    const rest = [reel(), clip(2), clip(4), card(3)]
    expect(records()).toEqual([...rest, quote(7, { clipId: idOf(2) })])
    // Undoing it all, and doing it again, never brings a trace of it back.
    expect(wholeHistory(db, now)).toEqual({
      done: [diffOf({ added: [reel(), clip(2), card(3), clip(4)] })],
      undone: []
    })
    const everything = db.prepare('SELECT group_concat(diff) FROM edit').pluck().get() as string
    expect(everything).not.toContain(then)
  })

  test('takes its masks and who was in view', () => {
    const other = idOf(903)
    testRecording(db, now, other)
    edit(mask(1), inView(2), mask(3, { recordingId: other }), inView(4, { recordingId: other }))
    eraseRecordsOf(db, recordingId)
    expect(records()).toEqual([mask(3, { recordingId: other }), inView(4, { recordingId: other })])
    expect(wholeHistory(db, now).done).toEqual([
      diffOf({ added: [mask(3, { recordingId: other }), inView(4, { recordingId: other })] })
    ])
  })
})

describe('what reels can be made of', () => {
  const sources = () => loadReelSources(db, now, (id) => listRecordings(db, id)).records

  test('is every session of the family with its films, masks, cameras and who is in view, and no other family’s', () => {
    const said = [mask(11, { recordingId: then }), inView(12, { recordingId: then })]
    commit(db, earlier, diffOf({ added: [...said, reel({ id: idOf(801) })] }), 'edit', at)
    const found = sources().map(({ session, recordings, records: of }) => [
      session.id,
      recordings.map(({ id }) => id),
      of
    ])
    expect(found).toEqual([
      [earlier, [then], said],
      [now, [recordingId], []]
    ])
  })

  test('is the moments of a session when asked for, but not another family’s', async () => {
    commit(db, earlier, diffOf({ added: [moment(21, { recordingId: then, star: true })] }), 'edit', at)
    expect(unpackMoments(loadMomentsOf(db, now, earlier))).toEqual([
      moment(21, { recordingId: then, star: true })
    ])
    const stranger = testSession(db, testFamily(db, 'Familie Mus').id).id
    expect(await failureCode(() => loadMomentsOf(db, now, stranger))).toBe('not-found')
  })

  test('names the moments of other sessions that clips were made from', () => {
    commit(db, earlier, diffOf({ added: [moment(21, { recordingId: then })] }), 'edit', at)
    edit(
      reel(),
      moment(1),
      clip(2, { momentId: idOf(1) }),
      clip(3, { recordingId: then, momentId: idOf(21) })
    )
    expect(loadClipMoments(db, now)).toEqual([moment(21, { recordingId: then })])
  })
})
