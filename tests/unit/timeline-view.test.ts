import { expect, test } from 'vitest'
import {
  clampView,
  fitView,
  follow,
  msAt,
  panBy,
  rulerStep,
  xOf,
  zoomAt
} from '../../src/renderer/features/workbench/timeline/geometry.ts'

const room = { durationMs: 600_000, widthPx: 1000 }
const whole = fitView(room)

test('the whole film fits the width', () => {
  expect([xOf(whole, 0), xOf(whole, 600_000)]).toEqual([0, 1000])
})

test('zooming keeps the time under the pointer where it is', () => {
  const near = zoomAt(whole, room, 8, 300)
  expect(msAt(near, 300)).toBeCloseTo(msAt(whole, 300))
  expect(near.msPerPx).toBe(whole.msPerPx / 8)
})

test('zooming out ends at the whole film, zooming in at single frames', () => {
  expect(zoomAt(zoomAt(whole, room, 4, 900), room, 1 / 100, 10)).toEqual(whole)
  expect(zoomAt(whole, room, 1e9, 500).msPerPx).toBe(0.5)
})

test('a film shorter than the finest zoom is shown whole', () => {
  const short = { durationMs: 500, widthPx: 1000 }
  expect(clampView({ startMs: 300, msPerPx: 9 }, short)).toEqual(fitView(short))
})

test('scrolling stops at both ends of the film', () => {
  const near = zoomAt(whole, room, 10, 0)
  expect(panBy(near, room, -50).startMs).toBe(0)
  expect(panBy(near, room, 1e6).startMs).toBe(540_000)
})

test('the page turns when the playhead leaves it, and not before', () => {
  const near = clampView({ startMs: 0, msPerPx: 60 }, room)
  expect(follow(near, room, 50_000)).toBe(near)
  const turned = follow(near, room, 59_000)
  expect(xOf(turned, 59_000)).toBeCloseTo(80)
  expect(xOf(follow(turned, room, 10_000), 10_000)).toBeCloseTo(80)
})

test('times on the ruler never crowd', () => {
  const fitted = [1, 7, 14, 27, 72].map(
    (hours) => fitView({ durationMs: hours * 3_600_000, widthPx: 700 }).msPerPx
  )
  for (const msPerPx of [2, 7, 60, 600, 10_800, ...fitted]) {
    const step = rulerStep(msPerPx)
    expect(step / msPerPx).toBeGreaterThanOrEqual(84)
  }
})
