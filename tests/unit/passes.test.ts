import { expect, test } from 'vitest'
import { byStart, visiblePasses } from '../../src/shared/domain/passes.ts'
import type { Pass } from '../../src/shared/domain/session-record.ts'
import { idOf } from '../support/records.ts'

const pass = (n: number, change: Partial<Pass> = {}): Pass => ({
  type: 'pass',
  id: idOf(n),
  coder: 'A.',
  startedAt: `2026-11-0${String(n)}T09:00:00.000Z`,
  blind: false,
  ...change
})
const passes = [pass(2), pass(1), pass(3, { blind: true })]

test('passes come in the order in which they were begun', () => {
  expect(passes.toSorted(byStart).map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)])
})

test('one’s own pass is shown, and the others when they are asked for', () => {
  expect(visiblePasses(null, passes)).toEqual([null])
  expect(visiblePasses(idOf(1), passes)).toEqual([idOf(1)])
  expect(visiblePasses(idOf(1), passes, true)).toEqual([null, idOf(2), idOf(1), idOf(3)])
  expect(visiblePasses(null, passes, true)).toHaveLength(4)
})

test('a blind pass hides the others, also when they are asked for', () => {
  expect(visiblePasses(idOf(3), passes)).toEqual([idOf(3)])
  expect(visiblePasses(idOf(3), passes, true)).toEqual([idOf(3)])
})

test('a pass that is gone shows the first one', () => {
  expect(visiblePasses(idOf(9), passes)).toEqual([null])
})
