import { expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { checkReel } from '../../src/shared/domain/reel-check.ts'
import type { ReelItem } from '../../src/shared/domain/session-record.ts'
import { card, clip, code, codebook, idOf, moment } from '../support/records.ts'

const codes = indexCodes([
  codebook([
    code('strong', { valence: 'strength' }),
    code('grow', { valence: 'growth' }),
    code('plain'),
    code('confusing', { valence: 'strength', parentVisible: false })
  ])
])
const names = ['strong', 'grow', 'plain', 'confusing']
const moments = new Map(names.map((name, at) => [idOf(at), moment(at, { code: `book/${name}` })]))
const clipOf = (name: string, position: number, seconds = 20): ReelItem =>
  clip(100 + position, { position, momentId: idOf(names.indexOf(name)), startMs: 0, endMs: seconds * 1000 })
const check = (...items: ReelItem[]) => checkReel(items, moments, codes)
const reelOf = (...kinds: string[]) => check(...kinds.map((kind, position) => clipOf(kind, position)))

test('a reel that begins and ends with a strength, with one growth clip between, has no warnings', () => {
  expect(reelOf('strong', 'grow', 'strong')).toEqual([])
})

test('an empty reel, or one of cards only, is not judged', () => {
  expect([check(), check(card(1))]).toEqual([[], []])
})

test('a reel warns of its first and last clip when these are no strength', () => {
  expect(reelOf('grow', 'strong', 'plain')).toEqual(['starts-without-strength', 'ends-without-strength'])
})

test('a single clip is its beginning and is named once', () => {
  expect(reelOf('grow')).toEqual(['starts-without-strength', 'too-few-clips'])
})

test('a second growth clip is one too many', () => {
  expect(reelOf('strong', 'grow', 'grow', 'strong')).toEqual(['more-than-one-growth'])
})

test('three to five clips; cards do not count', () => {
  expect(check(card(1), clipOf('strong', 1), clipOf('strong', 2))).toEqual(['too-few-clips'])
  expect(reelOf(...Array.from({ length: 6 }, () => 'strong'))).toEqual(['too-many-clips'])
})

test('ten to sixty seconds a clip, the bounds included', () => {
  const lengths = (...seconds: number[]) => check(...seconds.map((s, at) => clipOf('strong', at, s)))
  expect([lengths(10, 60, 30), lengths(9.9, 30, 30), lengths(30, 61, 30)]).toEqual([
    [],
    ['clip-too-short'],
    ['clip-too-long']
  ])
})

test('five minutes with its cards is the most', () => {
  const five = Array.from({ length: 5 }, (_, at) => clipOf('strong', at, 60))
  expect([check(...five), check(...five, card(1))]).toEqual([[], ['reel-too-long']])
})

test('a code that is not for parents is noticed, a clip of no known moment is not', () => {
  expect(reelOf('strong', 'confusing', 'strong')).toEqual(['not-for-parents'])
  expect(check(clip(1), clip(2), clip(3, { momentId: idOf(99) }))).toEqual([])
})
