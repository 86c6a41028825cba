import { expect, test } from 'vitest'
import { nextSlowRate, stretchAround } from '../../src/shared/domain/slow-loop.ts'

test('around a point two seconds on either side are looped, within the film', () => {
  expect(stretchAround({ startMs: 5000, endMs: null }, 60_000)).toEqual({ startMs: 3000, endMs: 7000 })
  expect(stretchAround({ startMs: 500, endMs: null }, 60_000)).toEqual({ startMs: 0, endMs: 2500 })
  expect(stretchAround({ startMs: 59_990, endMs: null }, 60_000)).toEqual({ startMs: 57_990, endMs: 59_920 })
})

test('an interval is looped with a little before and after', () => {
  expect(stretchAround({ startMs: 5000, endMs: 8000 }, 60_000)).toEqual({ startMs: 4500, endMs: 8500 })
})

test('a stretch never turns around, however short the film', () => {
  for (const durationMs of [1, 50, 90, 400]) {
    const { startMs, endMs } = stretchAround({ startMs: durationMs, endMs: null }, durationMs)
    expect(startMs).toBeLessThan(endMs)
    expect(startMs).toBeGreaterThanOrEqual(0)
  }
})

test('half, a quarter, and off', () => {
  expect([null, 0.5, 0.25].map(nextSlowRate)).toEqual([0.5, 0.25, null])
})
