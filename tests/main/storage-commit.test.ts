import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import Sqlite from 'better-sqlite3'
import { commit } from '../../src/main/services/storage/commit.ts'
import { loadEarlier, loadHistory } from '../../src/main/services/storage/edit-log.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { type Diff, diffOf, emptyDiff, reverseDiff } from '../../src/shared/domain/diff.ts'
import { applyDiff, type Doc, emptyDoc } from '../../src/shared/domain/session-doc.ts'
import {
  emptyHistory,
  type History,
  historyOf,
  recordEdit,
  redo,
  undo
} from '../../src/shared/domain/history.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import {
  card,
  clip,
  idOf,
  moment,
  nextStep,
  quote,
  recordingId,
  reel,
  reportText
} from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testSession, testVault } from '../support/vault.ts'
import { wholeHistory } from '../support/whole-history.ts'

const at = '2026-11-20T10:00:00.000Z'
let db: Database
let sessionId: string

beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db)
  sessionId = testSession(db).id
  testRecording(db, sessionId, recordingId)
})

const add = (...added: SessionRecord[]): Diff => diffOf({ added })
const edit = (diff: Diff): void => commit(db, sessionId, diff, 'edit', at)
const records = (): SessionRecord[] => loadRecords(db, sessionId)
const byId = (all: Iterable<SessionRecord>): SessionRecord[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('committing', () => {
  test('writes every kind of record so that it reads back the same', () => {
    const all = [
      moment(1, { modifiers: { voice: 'soft' }, star: true, note: 'n', caption: 'c' }),
      moment(2, { extent: 'open' }),
      moment(3, { extent: 'interval', endMs: 9000, subject: 'dyad' }),
      reel(),
      clip(4, { position: 0.5, momentId: idOf(1), mute: true }),
      card(5, { kind: 'question', text: 'Wat zie je?' }),
      quote(6, { clipId: idOf(4), speakerId: idOf(70) }),
      nextStep(7, { when: 'bij het eten', what: 'wachten', purpose: 'rust', scale: 0 }),
      reportText(8, { text: 'regel 1\nregel 2 “…” \u0000 🙂' })
    ]
    edit(add(...all))
    expect(byId(records())).toEqual(byId(all))
  })

  test('changes and removes in the same step, clips before or after their reel', () => {
    edit(add(clip(2), card(3), reel(), moment(1)))
    edit({
      added: [moment(9)],
      updated: [[clip(2), clip(2, { endMs: 12_000 })]],
      removed: [moment(1), card(3)]
    })
    expect(byId(records())).toEqual(byId([reel(), clip(2, { endMs: 12_000 }), moment(9)]))
  })

  test('nothing leaves no trace', () => {
    edit(emptyDiff)
    expect(wholeHistory(db, sessionId)).toEqual({ done: [], undone: [] })
  })

  const strange: [string, () => Diff][] = [
    ['a record that was removed already', () => diffOf({ removed: [moment(99)] })],
    ['a record that is not there', () => diffOf({ updated: [[moment(99), moment(99, { star: true })]] })],
    ['an id that is taken', () => add(moment(1))],
    ['a moment of another session’s recording', () => add(moment(5, { recordingId: idOf(901) }))],
    ['a clip in a reel that is not there', () => add(clip(5, { reelId: idOf(801) }))],
    ['a clip in another session’s reel', () => add(clip(5, { reelId: idOf(802) }))],
    ['another session’s moment', () => diffOf({ updated: [[moment(60), moment(60, { star: true })]] })],
    ['a removal of another session’s moment', () => diffOf({ removed: [moment(60)] })],
    ['a reel taken away from under its clips', () => diffOf({ removed: [reel()] })],
    ['a record turned into another', () => diffOf({ updated: [[moment(1), moment(2)]] })]
  ]
  test.each(strange)('%s is refused as a whole', async (_name, diff) => {
    const other = testSession(db).id
    testRecording(db, other, idOf(901))
    commit(db, other, add(moment(60, { recordingId: idOf(901) }), reel({ id: idOf(802) })), 'edit', at)
    edit(add(moment(1), reel(), clip(2)))
    const before = [records(), loadRecords(db, other), wholeHistory(db, sessionId)]
    const { added, updated, removed } = diff()
    const mixed = { added: [moment(40), ...added], updated, removed }
    expect(await failureCode(() => edit(mixed))).toBe('bad-input')
    expect([records(), loadRecords(db, other), wholeHistory(db, sessionId)]).toEqual(before)
  })

  test('to a session that is not there is refused', async () => {
    expect(await failureCode(() => commit(db, randomUUID(), add(moment(1)), 'edit', at))).toBe('not-found')
  })
})

describe('undo and redo', () => {
  const first = add(moment(1))
  const second = diffOf({ updated: [[moment(1), moment(1, { star: true })]] })
  const third = add(moment(3))

  test('move between the stacks, and a new edit drops what could be redone', () => {
    ;[first, second, third].forEach(edit)
    commit(db, sessionId, reverseDiff(third), 'undo', at)
    commit(db, sessionId, reverseDiff(second), 'undo', at)
    expect([records(), wholeHistory(db, sessionId)]).toEqual([
      [moment(1)],
      { done: [first], undone: [third, second] }
    ])
    commit(db, sessionId, second, 'redo', at)
    expect(wholeHistory(db, sessionId)).toEqual({ done: [first, second], undone: [third] })
    edit(add(moment(4)))
    expect(wholeHistory(db, sessionId)).toEqual({ done: [first, second, add(moment(4))], undone: [] })
  })

  test('of another edit than the next in line is refused and changes nothing', async () => {
    ;[first, third].forEach(edit)
    expect([
      await failureCode(() => commit(db, sessionId, reverseDiff(first), 'undo', at)),
      await failureCode(() => commit(db, sessionId, add(moment(7)), 'redo', at))
    ]).toEqual(['bad-input', 'bad-input'])
    expect([byId(records()), wholeHistory(db, sessionId)]).toEqual([
      [moment(1), moment(3)],
      { done: [first, third], undone: [] }
    ])
  })

  test('are not touched by plain edits', () => {
    edit(first)
    commit(db, sessionId, reverseDiff(first), 'undo', at)
    commit(db, sessionId, add(quote(6)), 'plain', at)
    expect([records(), wholeHistory(db, sessionId)]).toEqual([[quote(6)], { done: [], undone: [first] }])
  })

  test('follow the renderer’s own stacks through a long random walk', () => {
    let doc: Doc = emptyDoc
    let history: History = emptyHistory
    for (let n = 1; n <= 300; n += 1) {
      const dice = Math.random()
      const back = dice < 0.3 ? undo(history) : dice < 0.5 ? redo(history) : null
      const diff = back?.diff ?? add(moment(n))
      history = back?.history ?? recordEdit(history, diff)
      doc = applyDiff(doc, diff)
      commit(db, sessionId, diff, back === null ? 'edit' : dice < 0.3 ? 'undo' : 'redo', at)
    }
    const { done, undone } = wholeHistory(db, sessionId)
    const stored = historyOf({ done: { edits: done, more: false }, undone: { edits: undone, more: false } })
    expect([byId(records()), stored]).toEqual([byId(doc.values()), history])
  })

  test('are loaded from the top and in parts, and an edit that is very large only when it is asked for', () => {
    const edits = Array.from({ length: 250 }, (_, n) => add(moment(n)))
    edits.forEach(edit)
    const upper = loadHistory(db, sessionId)
    expect(upper).toEqual({
      done: { edits: edits.slice(150), more: true },
      undone: { edits: [], more: false }
    })
    expect(loadEarlier(db, sessionId, 'done', 200)).toEqual({ edits: edits.slice(0, 50), more: false })
    const large = add(...Array.from({ length: 80 }, (_, n) => moment(1000 + n, { note: 'x'.repeat(15_000) })))
    edit(large)
    expect(loadHistory(db, sessionId).done).toEqual({ edits: [], more: true })
    expect(loadEarlier(db, sessionId, 'done', 0)).toEqual({ edits: [large], more: true })
    expect(wholeHistory(db, sessionId).done).toEqual([...edits, large])
  })

  test('survive a restart', async () => {
    const made = await testVault()
    const { vault } = made
    const session = testSession(vault.db).id
    testRecording(vault.db, session, recordingId)
    commit(vault.db, session, first, 'edit', at)
    commit(vault.db, session, third, 'edit', at)
    commit(vault.db, session, reverseDiff(third), 'undo', at)
    const again = await made.reopen()
    expect([loadRecords(again.db, session), wholeHistory(again.db, session)]).toEqual([
      [moment(1)],
      { done: [first], undone: [third] }
    ])
    commit(again.db, session, third, 'redo', at)
    expect(loadRecords(again.db, session)).toEqual([moment(1), moment(3)])
  })
})

test('erasing a recording takes its moments and clips, also out of the history, and nothing else', () => {
  const kept = idOf(902)
  testRecording(db, sessionId, kept)
  const keptMoment = moment(2, { recordingId: kept })
  edit(add(reel(), moment(1), keptMoment, clip(3), clip(4, { recordingId: kept })))
  edit(diffOf({ updated: [[moment(1), moment(1, { note: 'weg ermee' })]] }))
  edit(diffOf({ removed: [keptMoment] }))
  commit(db, sessionId, diffOf({ added: [keptMoment] }), 'undo', at)
  commit(db, sessionId, add(quote(6, { clipId: idOf(3) }), quote(7, { clipId: idOf(4) })), 'plain', at)
  eraseRecordsOf(db, recordingId)
  expect(byId(records())).toEqual(
    byId([reel(), keptMoment, clip(4, { recordingId: kept }), quote(6), quote(7, { clipId: idOf(4) })])
  )
  expect(wholeHistory(db, sessionId)).toEqual({
    done: [add(reel(), keptMoment, clip(4, { recordingId: kept }))],
    undone: [diffOf({ removed: [keptMoment] })]
  })
})
