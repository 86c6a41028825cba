import { expect, test } from 'vitest'
import { fromStage, toStage } from '../../src/shared/domain/box-on-stage.ts'
import {
  boundMask,
  firstBox,
  newMask,
  nextKeyMs,
  withKey,
  withoutKey
} from '../../src/shared/domain/mask-edits.ts'
import { wholeBox } from '../../src/shared/domain/picture-box.ts'

const pictures = { frames: Array.from({ length: 100 }, (_, n) => (n * 1000) / 30), durationMs: 3333 }
const made = newMask({ id: 'm', recordingId: 'r', kind: 'blur', startMs: 1010, endMs: 2000 }, pictures)
if (made === null) throw new Error('no mask')

test('a new mask begins with the picture that is shown and lies there in the middle; a voice needs no place', () => {
  expect(made).toMatchObject({
    startMs: 1000,
    endMs: 2000,
    shape: 'oval',
    keys: [{ atMs: 1000, ...firstBox }]
  })
  expect(
    newMask({ id: 'v', recordingId: 'r', kind: 'voice', startMs: 1010, endMs: 2000 }, pictures)?.keys
  ).toEqual([])
  expect(
    newMask({ id: 'n', recordingId: 'r', kind: 'blur', startMs: 2000, endMs: 2000 }, pictures)
  ).toBeNull()
})

test('a picture has one key; the last key stays; keys are found from any picture', () => {
  const left = { ...firstBox, x: 0.1 }
  const two = { ...made, ...withKey(made, pictures, 1520, left) }
  expect(two.keys.map(({ atMs, x }) => [atMs, x])).toEqual([
    [1000, 0.4],
    [1500, 0.1]
  ])
  const again = { ...two, ...withKey(two, pictures, 1001, left) }
  expect(again.keys.map(({ atMs, x }) => [atMs, x])).toEqual([
    [1000, 0.1],
    [1500, 0.1]
  ])
  expect([nextKeyMs(two, pictures, 1200, -1), nextKeyMs(two, pictures, 1200, 1)]).toEqual([1000, 1500])
  expect([nextKeyMs(two, pictures, 1010, -1), nextKeyMs(two, pictures, 1500, 1)]).toEqual([null, null])
  expect(withoutKey(two, pictures, 1500)?.keys).toEqual(made.keys)
  expect(withoutKey(two, pictures, 1300)).toBeNull()
  expect(withoutKey(made, pictures, 1000)).toBeNull()
})

test('a mask ends with the picture that is shown, and its edges never cross', () => {
  expect(boundMask(made, pictures, 'end', 1510)).toEqual({ startMs: 1000, endMs: 1533 })
  expect(boundMask(made, pictures, 'start', 1510)).toEqual({ startMs: 1500, endMs: 2000 })
  expect(boundMask(made, pictures, 'end', 510)).toEqual({ startMs: 500, endMs: 533 })
  expect(boundMask(made, pictures, 'start', 2500)).toEqual({ startMs: 2500, endMs: 2533 })
})

test('a box is drawn where the picture shows it, fitted, enlarged or in a half of the frame, and back', () => {
  const frame = { width: 1280, height: 720 }
  const box = { x: 0.25, y: 0.5, width: 0.25, height: 0.25 }
  const whole = { scale: 1, x: 0.5, y: 0.5 }
  const upright = { picture: { width: 720, height: 1280 }, view: whole, frame, part: wholeBox }
  expect(toStage(box, upright).width).toBeCloseTo((0.25 * 405) / 1280)
  expect(toStage(box, upright).x).toBeCloseTo((437.5 + 0.25 * 405) / 1280)
  const near = { picture: frame, view: { scale: 2, x: 0.25, y: 0.5 }, frame, part: wholeBox }
  expect(toStage(box, near)).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.5 })
  const half = { picture: frame, view: whole, frame, part: { x: 0, y: 0, width: 0.5, height: 1 } }
  expect(toStage(box, half)).toEqual({ x: 0.125, y: 0.5, width: 0.125, height: 0.125 })
  for (const stage of [upright, near, half]) {
    const back = fromStage(toStage(box, stage), stage)
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side])
  }
})
