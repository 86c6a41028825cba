import { describe, expect, test } from 'vitest'
import {
  mergeMoments,
  movedTogether,
  pastedMoments,
  pointToIntervalMs,
  retagged,
  splitMoment,
  withEdge
} from '../../src/shared/domain/moment-edits.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { code, codebook, find, idOf, moment } from '../support/records.ts'

const interval = (n: number, startMs: number, endMs: number, change: Partial<Moment> = {}): Moment =>
  moment(n, { extent: 'interval', startMs, endMs, ...change })
const times = (moments: readonly Moment[]) => moments.map(({ startMs, endMs }) => [startMs, endMs])
const exact = (ms: number): number => ms

describe('an edge', () => {
  test('never passes the other, and an interval is never shorter than a millisecond', () => {
    const from = interval(1, 1000, 2000)
    expect(withEdge(from, 'start', 5000).startMs).toBe(1999)
    expect(withEdge(from, 'end', 10).endMs).toBe(1001)
    expect(withEdge(interval(1, 0, 1), 'start', 0).startMs).toBe(0)
  })
  test('of a point is the point, and putting the end of what runs ends it', () => {
    expect(withEdge(moment(1), 'end', 70)).toEqual(moment(1, { startMs: 70 }))
    const open = moment(1, { extent: 'open', startMs: 100 })
    expect(withEdge(open, 'end', 400)).toEqual({ ...open, extent: 'interval', endMs: 400 })
  })
})

describe('moving several', () => {
  test('keeps their distances, with the held one on a frame', () => {
    const toForty = (ms: number): number => Math.round(ms / 40) * 40
    expect(
      times(movedTogether([interval(1, 1000, 2000), moment(2, { startMs: 3007 })], 55, 9000, toForty))
    ).toEqual([
      [1040, 2040],
      [3047, null]
    ])
  })
  test('stops when the first of them reaches an end of the film', () => {
    const both = [interval(1, 1000, 2000), interval(2, 400, 8000)]
    expect(times(movedTogether(both, -700, 9000, exact))).toEqual([
      [600, 1600],
      [0, 7600]
    ])
    expect(times(movedTogether(both, 5000, 9000, exact))).toEqual([
      [2000, 3000],
      [1400, 9000]
    ])
  })
})

describe('a split', () => {
  const written = { note: 'kijkt op', caption: 'Kijk!', star: true, maybe: true, intensity: 2 }
  test('leaves what was written with the first part, and what it is with both', () => {
    const from = interval(1, 1000, 3000, { ...written, modifiers: { how: 'soft' } })
    expect(splitMoment(from, 1800, idOf(9))).toEqual([
      { ...from, endMs: 1800 },
      { ...from, id: idOf(9), startMs: 1800, note: '', caption: '', star: false }
    ])
  })
  test('at an edge, outside or of a point does nothing', () => {
    const from = interval(1, 1000, 3000)
    for (const ms of [0, 1000, 3000, 4000]) expect(splitMoment(from, ms, idOf(9))).toBeNull()
    expect(splitMoment(moment(1), 1000, idOf(9))).toBeNull()
  })
  test('of one that runs ends the first part and lets the second run', () => {
    const [first, second] = splitMoment(moment(1, { extent: 'open', startMs: 0 }), 500, idOf(9)) ?? []
    expect([first?.extent, first?.endMs, second?.extent, second?.startMs]).toEqual([
      'interval',
      500,
      'open',
      500
    ])
  })
  test('and a merge give back what there was', () => {
    const from = interval(1, 1000, 3000, written)
    expect(mergeMoments(splitMoment(from, 2000, idOf(9)) ?? []).map(({ into }) => into)).toEqual([from])
  })
})

describe('a merge', () => {
  test('reaches from the first start to the last end and keeps all that was written', () => {
    const a = interval(1, 1000, 5000, { note: 'een', star: true, modifiers: { how: 'soft' } })
    const b = interval(2, 2000, 3000, {
      note: 'twee',
      maybe: true,
      intensity: 3,
      modifiers: { how: 'hard', by: 'x' }
    })
    const c = interval(3, 7000, 8000, { note: 'een', caption: 'Kijk!', intensity: 1 })
    const [merge] = mergeMoments([c, b, a])
    expect(merge?.into).toEqual({
      ...a,
      endMs: 8000,
      note: 'een\ntwee',
      caption: 'Kijk!',
      maybe: true,
      intensity: 3,
      modifiers: { how: 'soft', by: 'x' }
    })
    expect(merge?.gone.map(({ id }) => id)).toEqual([b.id, c.id])
  })
  test('joins only what says the same, and no points', () => {
    const others = [
      interval(2, 0, 9, { code: 'book/other' }),
      interval(3, 0, 9, { subject: 'dyad' }),
      interval(4, 0, 9, { passId: idOf(70) }),
      interval(5, 0, 9, { recordingId: idOf(901) }),
      moment(6)
    ]
    expect(mergeMoments([interval(1, 0, 9), ...others])).toEqual([])
  })
  test('with one that runs goes on running', () => {
    const [merge] = mergeMoments([interval(1, 0, 900), moment(2, { extent: 'open', startMs: 400 })])
    expect([merge?.into.extent, merge?.into.endMs]).toEqual(['open', null])
  })
})

describe('another code', () => {
  const book = codebook([
    code('look'),
    code('play', { kind: 'interval', subject: 'dyad', intensityTo: 3, modifiers: [modifier('how')] })
  ])
  const look = find(book, 'look')
  const play = find(book, 'play')
  test('makes a point an interval of a second, no longer than the film', () => {
    expect(times([retagged(moment(1), look, play, 90_000)])).toEqual([[1000, 1000 + pointToIntervalMs]])
    expect(times([retagged(moment(1), look, play, 1500)])).toEqual([[1000, 1500]])
    expect(times([retagged(moment(1), look, play, 1000)])).toEqual([[1000, 1001]])
  })
  test('makes an interval a point where it began', () => {
    expect(retagged(interval(1, 1000, 3000, { code: 'book/play' }), play, look, 90_000)).toMatchObject({
      extent: 'point',
      startMs: 1000,
      endMs: null
    })
  })
  test('is about whom the new code is about, unless something else had been chosen', () => {
    expect(retagged(moment(1), look, play, 9000).subject).toBe('dyad')
    expect(retagged(moment(1, { subject: 'parent' }), look, play, 9000).subject).toBe('parent')
  })
  test('keeps the answers that the new code asks for too', () => {
    const from = moment(1, { intensity: 5, modifiers: { how: 'soft', why: 'x' } })
    expect(retagged(from, look, play, 9000)).toMatchObject({ intensity: 3, modifiers: { how: 'soft' } })
    expect(retagged({ ...from, code: 'book/play' }, play, look, 9000)).toMatchObject({
      intensity: null,
      modifiers: {}
    })
  })
  test('that is the same changes nothing', () => {
    const from = moment(1)
    expect(retagged(from, look, look, 9000)).toBe(from)
  })
})

test('copies keep their distances, and end or are left out where the film ends', () => {
  let n = 50
  const place = { recordingId: idOf(900), passId: null, atMs: 5000, durationMs: 8000 }
  const copied = [interval(2, 3000, 6000), interval(1, 1000, 2500), moment(3, { startMs: 4000 })]
  const pasted = pastedMoments(copied, place, () => idOf(n++))
  expect(times(pasted)).toEqual([
    [7000, 8000],
    [5000, 6500]
  ])
  expect(pasted.map(({ id }) => id)).toEqual([idOf(50), idOf(51)])
})

function modifier(id: string) {
  return { id, title: { nl: id, en: id }, kind: 'single' as const, values: [] }
}
