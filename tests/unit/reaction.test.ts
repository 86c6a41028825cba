import { expect, test } from 'vitest'
import {
  type Correction,
  estimateReaction,
  noReaction,
  proposeReaction,
  reactedAt,
  reactionFor
} from '../../src/shared/domain/reaction.ts'
import { idOf } from '../support/records.ts'

/** A press at 10 s that was put `ms` of real time earlier. */
const earlier = (ms: number, change: Partial<Correction> = {}): Correction => {
  const speed = change.speed ?? 1
  return {
    momentId: idOf(1),
    edge: 'start',
    code: 'book/look',
    pressedMs: 10_000,
    correctedMs: 10_000 - ms * speed,
    speed: 1,
    ...change
  }
}
const some = (...reactions: number[]): Correction[] => reactions.map((ms) => earlier(ms))
const alike = [600, 620, 580, 640, 560, 600, 610, 590]
const none = { all: noReaction, byCode: {} }

test('a press stands for an earlier picture, more so the faster the film, and never one outside it', () => {
  const film = { speed: 1, durationMs: 60_000 }
  expect(reactedAt(10_000, 600, film)).toBe(9400)
  expect(reactedAt(10_000, 600, { ...film, speed: 2 })).toBe(8800)
  expect(reactedAt(10_000, 600, { ...film, speed: 0.25 })).toBe(9850)
  expect(reactedAt(10_000, -300, film)).toBe(10_300)
  expect(reactedAt(400, 600, film)).toBe(0)
  expect(reactedAt(59_900, -600, film)).toBe(60_000)
})

test('a picture that stands still is exact', () => {
  expect(reactedAt(10_000, 600, { speed: null, durationMs: 60_000 })).toBe(10_000)
})

test('a code’s own reaction goes before that of all codes', () => {
  const own = { leadMs: 900, lagMs: 0 }
  const reactions = { all: noReaction, byCode: { 'book/look': own } }
  expect([reactionFor(reactions, 'book/look'), reactionFor(reactions, 'book/near')]).toEqual([
    own,
    noReaction
  ])
})

test('the estimate is the median, in real time whatever the speed, to 50 ms', () => {
  expect(estimateReaction(some(...alike))).toEqual({ reactionMs: 600, spreadMs: 15, count: 8 })
  const fast = alike.map((ms, at) => earlier(ms, { speed: at % 2 === 0 ? 2 : 0.5 }))
  expect(estimateReaction(fast)?.reactionMs).toBe(600)
})

test('seven are not enough, nor are eight that do not agree', () => {
  expect(estimateReaction(some(...alike.slice(1)))).toBeNull()
  expect(estimateReaction(some(0, 300, 600, 900, 1200, 1500, -300, 1800))).toBeNull()
})

test('an edge put far away says nothing, and one odd one among many hardly anything', () => {
  expect(estimateReaction(some(...alike, 9000, -7000))?.count).toBe(8)
  expect(estimateReaction(some(...alike, 2900))?.reactionMs).toBe(600)
})

test('only the newest forty are looked at: who has become quicker is not held to what she was', () => {
  expect(
    estimateReaction(some(...Array<number>(60).fill(1500), ...Array<number>(40).fill(500)))
  ).toMatchObject({
    reactionMs: 500,
    count: 40
  })
})

test('a code that is corrected often enough is asked about, else all codes together', () => {
  expect(proposeReaction(some(...alike), none, {})).toMatchObject({
    code: 'book/look',
    edge: 'start',
    fromMs: 0,
    toMs: 600
  })
  const spread = alike.map((ms, at) => earlier(ms, { code: `book/code-${String(at)}` }))
  expect(proposeReaction(spread, none, {})).toMatchObject({ code: null, edge: 'start', toMs: 600 })
  expect(proposeReaction(some(...alike.slice(1)), none, {})).toBeNull()
})

test('starts and ends are asked about apart', () => {
  const ends = alike.map((ms) => earlier(ms, { edge: 'end' }))
  expect(proposeReaction(ends, none, {})).toMatchObject({ edge: 'end', toMs: 600 })
  expect(proposeReaction([...ends.slice(4), ...some(...alike).slice(4)], none, {})).toBeNull()
})

test('what is set already is not asked again, also not nearly', () => {
  const set = { all: noReaction, byCode: { 'book/look': { leadMs: 550, lagMs: 0 } } }
  expect(proposeReaction(some(...alike), set, {})).toBeNull()
  expect(proposeReaction(some(...alike), { all: { leadMs: 600, lagMs: 0 }, byCode: {} }, {})).toBeNull()
})

test('who said no is asked again after eight more corrections', () => {
  const asked = proposeReaction(some(...alike), none, {})
  const declined = { [asked?.at ?? '']: 8, 'start ': 8 }
  expect(proposeReaction(some(...alike, ...alike.slice(1)), none, declined)).toBeNull()
  expect(proposeReaction(some(...alike, ...alike), none, declined)).toMatchObject({ code: 'book/look' })
})
