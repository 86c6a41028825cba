import { describe, expect, test } from 'vitest'
import {
  frameMiddle,
  frameShownAt,
  frameStart,
  nearestFrame,
  snapToFrame
} from '../../src/shared/domain/frames.ts'

/** A phone that slows down in the dark: 30, then 15, then 24 pictures a second. */
const frames = Float64Array.of(0, 33.367, 66.733, 133.4, 200.067, 241.733)
const durationMs = 283.4

describe('on a recording with a variable frame rate', () => {
  test('the frame shown is the last that has started, at any moment', () => {
    const shown = [0, 20, 33, 34, 132, 134, 199, 241, 242, 5000].map((ms) => frameShownAt(frames, ms))
    expect(shown).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 5, 5])
  })

  test('a frame found by its rounded start is that frame', () => {
    const found = [...frames].map((start) => frameShownAt(frames, Math.round(start)))
    expect(found).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('the nearest edge may be the end of the recording', () => {
    const nearest = [0, 16, 17, 99, 101, 262, 263, 900].map((ms) => nearestFrame(frames, ms, durationMs))
    expect(nearest).toEqual([0, 0, 1, 2, 3, 5, 6, 6])
  })

  test('snapping gives whole milliseconds on a frame, and snapping again changes nothing', () => {
    const snapped = [10, 40, 110, 250, 280].map((ms) => snapToFrame(frames, ms, durationMs))
    expect(snapped).toEqual([0, 33, 133, 242, 283])
    expect(snapped.map((ms) => snapToFrame(frames, ms, durationMs))).toEqual(snapped)
  })

  test('the middle of a frame lies between its start and the next, the end of the last one included', () => {
    const middles = [0, 2, 5].map((index) => frameMiddle(frames, index, durationMs))
    expect(middles).toEqual([33.367 / 2, (66.733 + 133.4) / 2, (241.733 + 283.4) / 2])
  })

  test('a frame index beyond the recording starts at its end', () => {
    expect([-1, 5, 6, 60].map((index) => frameStart(frames, index, durationMs))).toEqual([
      0, 241.733, 283.4, 283.4
    ])
  })
})

test('without known frames nothing is snapped but to whole milliseconds', () => {
  expect([snapToFrame([], 12.6, 1000), nearestFrame([], 12, 1000), frameShownAt([], 12)]).toEqual([13, 0, 0])
})
