import { describe, expect, test } from 'vitest'
import { byTime } from '../../src/shared/domain/coding.ts'
import { type Diff, diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import { applyDiff, type Doc, docOf, emptyDoc } from '../../src/shared/domain/session-doc.ts'
import { type Moment, recordsOf, type SessionRecord } from '../../src/shared/domain/session-record.ts'
import { firstFrom, placeOf } from '../../src/shared/domain/time-list.ts'
import { clip, idOf, moment, recordingId, reel } from '../support/records.ts'

const passId = idOf(950)
const otherRecording = idOf(901)

/** The same edit on a plain map: what the document must come to. */
function onMap(before: ReadonlyMap<string, SessionRecord>, diff: Diff): ReadonlyMap<string, SessionRecord> {
  const next = new Map(before)
  for (const { id } of diff.removed) next.delete(id)
  for (const [, to] of diff.updated) next.set(to.id, to)
  for (const record of diff.added) next.set(record.id, record)
  return next
}

const byId = (records: Iterable<SessionRecord>): readonly SessionRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Everything that the document tells beside what follows from its plain records. */
function told(doc: Doc, plain: ReadonlyMap<string, SessionRecord>) {
  const list = (recording: string, pass: string | null): readonly Moment[] =>
    recordsOf(plain.values(), 'moment')
      .filter((each) => each.recordingId === recording && each.passId === pass)
      .sort(byTime)
  const places: readonly [string, string | null][] = [
    [recordingId, null],
    [recordingId, passId],
    [otherRecording, null]
  ]
  return {
    doc: {
      size: doc.size,
      records: byId(doc.values()),
      found: [...plain.keys()].map((id) => doc.get(id)),
      lists: places.map((place) => doc.momentsOf(...place)),
      open: places.map((place) => doc.openMomentsOf(...place)),
      clips: doc.of('clip')
    },
    plain: {
      size: plain.size,
      records: byId(plain.values()),
      found: [...plain.values()],
      lists: places.map((place) => list(...place)),
      open: places.map((place) => list(...place).filter(({ extent }) => extent === 'open')),
      clips: recordsOf(plain.values(), 'clip')
    }
  }
}

/** A number below `end`, always the same ones in the same order. */
function seeded(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

function randomRecord(n: number, random: (end: number) => number): SessionRecord {
  if (random(8) === 0) return clip(n, { endMs: 1000 + random(1000) })
  const open = random(6) === 0
  return moment(n, {
    startMs: random(50),
    extent: open ? 'open' : 'interval',
    endMs: open ? null : 100 + random(20),
    passId: random(4) === 0 ? passId : null,
    recordingId: random(5) === 0 ? otherRecording : recordingId
  })
}

function randomDiff(
  plain: ReadonlyMap<string, SessionRecord>,
  next: number,
  random: (end: number) => number
) {
  const many = random(10) === 0 ? 40 : 3
  const records = [...plain.values()]
  const some = new Set(Array.from({ length: random(many) }, () => records[random(records.length)]))
  const touched = [...some].flatMap((record) => record ?? [])
  return diffOf({
    added: Array.from({ length: random(many) }, (_, n) => randomRecord(next + n, random)),
    removed: touched.filter((_, n) => n % 3 === 0),
    updated: touched
      .filter((_, n) => n % 3 !== 0)
      .map((from) => {
        const to = randomRecord(Number(from.id.slice(-12)), random)
        return [from, to.type === from.type ? to : from] as const
      })
  })
}

describe('a session’s document', () => {
  test.each([1, 2, 3, 4])('is after any edits what a plain map would be, and sorted (seed %i)', (seed) => {
    const random = seeded(seed)
    let plain: ReadonlyMap<string, SessionRecord> = new Map()
    let doc = emptyDoc
    for (let n = 0; n < 300; n++) {
      const diff = randomDiff(plain, n * 100 + 1, random)
      const there = told(doc, plain)
      const [nextDoc, nextPlain] = [applyDiff(doc, diff), onMap(plain, diff)]
      const next = told(nextDoc, nextPlain)
      expect(next.doc).toEqual(next.plain)
      // The one before has not changed under anyone's hands, and the way back leads to it.
      expect(told(doc, plain).doc).toEqual(there.plain)
      if (n % 10 === 0)
        expect(byId(applyDiff(nextDoc, reverseDiff(diff)).values())).toEqual(there.plain.records)
      ;[doc, plain] = [nextDoc, nextPlain]
    }
    expect(doc.size).toBeGreaterThan(20)
  })

  test('gives the same lists again while nothing in them changes', () => {
    const doc = docOf([moment(1), moment(2, { extent: 'open' }), moment(3, { passId }), reel(), clip(4)])
    const next = applyDiff(doc, diffOf({ added: [moment(5, { passId })] }))
    expect([
      next.momentsOf(recordingId, null),
      next.openMomentsOf(recordingId, null),
      next.of('clip')
    ]).toEqual([[moment(1), moment(2, { extent: 'open' })], [moment(2, { extent: 'open' })], [clip(4)]])
    expect(next.momentsOf(recordingId, null)).toBe(doc.momentsOf(recordingId, null))
    expect(next.of('clip')).toBe(doc.of('clip'))
    expect(next.momentsOf(recordingId, passId)).not.toBe(doc.momentsOf(recordingId, passId))
  })

  test('ignores the removal of what is not there and takes a record once', () => {
    const doc = docOf([moment(1)])
    const again = applyDiff(doc, diffOf({ added: [moment(1, { star: true })], removed: [moment(7)] }))
    expect([...again.values()]).toEqual([moment(1, { star: true })])
    expect(again.size).toBe(1)
  })
})

test('in a list in the order of time, places are found by halving', () => {
  const list = [moment(1), moment(2), moment(2, { id: idOf(3) }), moment(4)]
  expect(list.map((each) => placeOf(list, each))).toEqual([0, 1, 2, 3])
  expect([0, 1000, 1001, 2000, 4001].map((ms) => firstFrom(list, ms))).toEqual([0, 0, 1, 1, 4])
})
