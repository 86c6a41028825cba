import { describe, expect, test } from 'vitest'
import { besideStretch, camerasBeside, camerasOf, onCamera } from '../../src/shared/domain/clip-camera.ts'
import { angle, clip, idOf, recordingId } from '../support/records.ts'

const second = idOf(901)
const third = idOf(902)
const angles = [angle(1, { offsetMs: 4000 }), angle(2, { offsetMs: -500 })]
const long = clip(5, {
  startMs: 10_000,
  endMs: 20_000,
  slows: [{ startMs: 11_000, endMs: 30_000, rate: 0.5, sound: 'none' }],
  freezes: [{ atMs: 12_000, durationMs: 1000 }],
  childLines: [{ id: idOf(7), text: 'kijk', startMs: null, endMs: 15_000 }],
  framings: [{ atMs: 10_000, view: { scale: 2, x: 0.5, y: 0.5 } }]
})

describe('another camera', () => {
  test('shows the same clip at its own times, whichever is shown now', () => {
    const ids = [recordingId, second, third].map((id) =>
      camerasOf(angles, id).map((each) => each.recordingId)
    )
    expect(ids).toEqual(Array.from({ length: 3 }, () => [recordingId, second, third]))
    const onSecond = onCamera(long, angles, second, 60_000)
    expect(onSecond).toEqual({
      recordingId: second,
      startMs: 6000,
      endMs: 16_000,
      slows: [{ startMs: 7000, endMs: 16_000, rate: 0.5, sound: 'none' }],
      freezes: [{ atMs: 8000, durationMs: 1000 }],
      childLines: [{ id: idOf(7), text: 'kijk', startMs: null, endMs: 11_000 }],
      framings: []
    })
    expect(onCamera({ ...long, ...onSecond }, angles, third, 60_000)).toMatchObject({
      startMs: 10_500,
      endMs: 20_500
    })
    expect(onCamera({ ...long, ...onSecond }, angles, recordingId, 60_000)).toMatchObject({
      startMs: 10_000,
      endMs: 20_000
    })
  })

  test('is no choice where it did not film the whole clip, or filmed something else', () => {
    expect(onCamera({ ...long, startMs: 3999 }, angles, second, 60_000)).toBeNull()
    expect(onCamera(long, angles, second, 15_999)).toBeNull()
    expect(onCamera(long, angles, idOf(999), 60_000)).toBeNull()
  })
})

test('what other cameras saw meanwhile can run beside a clip, where they filmed all of it', () => {
  const beside = (of: typeof long) => camerasBeside(of, angles, () => 60_000)
  expect(beside(long)).toEqual([
    { number: 2, ownNumber: 1, beside: { recordingId: second, startMs: 6000, endMs: 16_000 } },
    { number: 3, ownNumber: 1, beside: { recordingId: third, startMs: 10_500, endMs: 20_500 } }
  ])
  expect(beside({ ...long, recordingId: third }).map(({ number, ownNumber }) => [number, ownNumber])).toEqual(
    [
      [1, 3],
      [2, 3]
    ]
  )
  expect(beside({ ...long, startMs: 3000 }).map(({ number }) => number)).toEqual([3])
  expect(beside({ ...long, recordingId: idOf(999) })).toEqual([])
})

test('what runs beside a clip is as long, leads up to its moment as the clip does, and stays within its film', () => {
  const stretch = (atMs: number, durationMs = 60_000) =>
    Object.values(besideStretch(long, { startMs: 13_000 }, { startMs: atMs }, durationMs))
  expect([stretch(30_000), stretch(1000), stretch(59_000), stretch(2000, 4000)]).toEqual([
    [27_000, 37_000],
    [0, 10_000],
    [50_000, 60_000],
    [0, 4000]
  ])
  expect(besideStretch(long, null, { startMs: 30_000 }, 60_000)).toEqual({ startMs: 30_000, endMs: 40_000 })
})
