import { expect, test } from 'vitest'
import { isQuickByItself, lookSize } from '../../src/main/services/media/look-plan.ts'
import { planTiles } from '../../src/main/services/media/tiles.ts'
import { lowsAndHighs } from '../../src/main/services/media/wave.ts'
import { groupOf, packGroup, unpackGroup } from '../../src/shared/domain/look.ts'

/** Fragments of `length` frames, 25 a second. */
function indexOf(fragments: number, length: number) {
  return {
    headerSize: 10,
    fragments: Array.from({ length: fragments }, (_, n) => ({
      offset: 10 + n * 100,
      size: 100,
      firstFrame: n * length,
      frameCount: length
    })),
    frameTicks: Array.from({ length: fragments * length }, (_, n) => n * 3600),
    endTicks: fragments * length * 3600
  }
}
const header = { video: { id: 1, timescale: 90_000 }, audio: null, unitLengthBytes: 4 }

test('a group comes out of its packing as it went in, in the order of decoding', () => {
  const pictures = [
    { frame: 30, bytes: Uint8Array.of(1, 2, 3) },
    { frame: 32, bytes: Uint8Array.of() },
    { frame: 31, bytes: Uint8Array.of(255) }
  ]
  const packed = packGroup(pictures)
  expect(unpackGroup(packed.buffer as ArrayBuffer)).toEqual(pictures)
})

test('every frame is found in the group that holds it', () => {
  const file = { groups: [0, 15, 30, 37] }
  expect([0, 14, 15, 29, 30, 36, 37, 500].map((frame) => groupOf(file, frame))).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3
  ])
})

test('small pictures are at most 540p, lying or standing, and even', () => {
  expect(lookSize({ width: 1920, height: 1080 })).toEqual({ width: 960, height: 540 })
  expect(lookSize({ width: 1080, height: 1920 })).toEqual({ width: 540, height: 960 })
  expect(lookSize({ width: 1440, height: 1080 })).toEqual({ width: 720, height: 540 })
  expect(lookSize({ width: 640, height: 360 })).toEqual({ width: 640, height: 360 })
})

test('only a small film with short groups needs no small copy', () => {
  expect(isQuickByItself(indexOf(4, 15), { ...header, width: 1024, height: 576 })).toBe(true)
  expect(isQuickByItself(indexOf(4, 16), { ...header, width: 1024, height: 576 })).toBe(false)
  expect(isQuickByItself(indexOf(4, 15), { ...header, width: 1280, height: 720 })).toBe(false)
})

test('tiles cost only the fragments they lie in, and far apart only their keyframes', () => {
  const index = indexOf(40, 25)
  expect(planTiles(index, [24, 25, 26])).toEqual({ fragments: [0, 1], ticks: [86_400, 90_000, 93_600] })
  expect(planTiles(index, [0, 25, 75])).toEqual({ fragments: [0, 1, 3], ticks: null })
  expect(planTiles(index, [10, 260, 510])).toEqual({ fragments: [0, 10, 20], ticks: null })
  expect(planTiles(index, [10])).toEqual({ fragments: [0], ticks: [36_000] })
  expect(() => planTiles(index, [1000])).toThrow('not-found')
})

test('the lowest and the highest sample of each millisecond are kept, silence after the end', () => {
  const sound = Buffer.alloc(48 * 2 * 2)
  sound.writeInt16LE(32_767, 10)
  sound.writeInt16LE(-32_768, 20)
  sound.writeInt16LE(-2580, 48 * 2 + 4)
  expect([...new Int8Array(lowsAndHighs(sound, 3))]).toEqual([-127, 127, -10, 0, 0, 0])
})
