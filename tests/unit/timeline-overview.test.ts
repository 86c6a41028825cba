import { expect, test } from 'vitest'
import { countMoments, emptyDensity, mostIn } from '../../src/renderer/features/workbench/timeline/density.ts'
import { codesFor } from '../../src/renderer/features/workbench/timeline/find-code.ts'
import { tileStep } from '../../src/renderer/state/film/tile-source.ts'
import { movedWindow, turnedByKey } from '../../src/renderer/features/workbench/timeline/overview-window.ts'
import { code, codebook, moment } from '../support/records.ts'

test('what is counted in and out again leaves nothing behind', () => {
  const density = emptyDensity(480_000)
  const moments = [
    moment(1, { startMs: 479_999 }),
    moment(2, { extent: 'interval', startMs: 1500, endMs: 4000 }),
    moment(3, { extent: 'open', startMs: 2000 })
  ]
  countMoments(density, moments, 1, () => 'growth')
  expect([...density.counts.growth.slice(0, 5)]).toEqual([0, 1, 2, 1, 0])
  expect(density.counts.growth[479]).toBe(1)
  expect(mostIn(density)).toBe(2)
  countMoments(density, moments, -1, () => 'growth')
  expect(mostIn(density)).toBe(0)
})

const now = { fromMs: 10_000, toMs: 20_000 }

test('the window stays within the film and its edges never pass each other', () => {
  expect(movedWindow(now, 'whole', -50_000, 60_000)).toEqual([0, 10_000])
  expect(movedWindow(now, 'whole', 50_000, 60_000)).toEqual([50_000, 60_000])
  expect(movedWindow(now, 'start', 50_000, 60_000)).toEqual([19_750, 20_000])
  expect(movedWindow(now, 'end', -50_000, 60_000)).toEqual([10_000, 10_250])
  expect(movedWindow(now, 'end', 90_000, 60_000)).toEqual([10_000, 60_000])
})

test('keys move it by a tenth, a page, or to the ends', () => {
  expect(turnedByKey('ArrowRight', now, 'whole', 60_000)).toEqual([11_000, 21_000])
  expect(turnedByKey('PageUp', now, 'whole', 60_000)).toEqual([0, 10_000])
  expect(turnedByKey('End', now, 'end', 60_000)).toEqual([10_000, 60_000])
  expect(turnedByKey('a', now, 'whole', 60_000)).toBeNull()
})

test('a code is found by its key first, then by its name, accents aside', () => {
  const book = codebook([
    code('a', { key: 'x', label: { nl: 'Één keer', en: 'Once' } }),
    code('b', { key: 'e' })
  ])
  const ids = (text: string): readonly string[] => codesFor(text, book, 'nl').map(({ code: { id } }) => id)
  expect(ids('e')).toEqual(['b', 'a'])
  expect(ids('een k')).toEqual(['a'])
  expect(ids('')).toEqual(['a', 'b'])
  expect(ids('qqq')).toEqual([])
})

test('tiles stand without gaps, at round frames, and from near each frame has its own', () => {
  expect([80, 40, 10, 3, 0.01].map((framePx) => tileStep(framePx, 82))).toEqual([1, 2, 8, 16, 8192])
})
