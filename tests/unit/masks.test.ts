import { expect, test } from 'vitest'
import { coverSize, maskCover } from '../../src/shared/domain/mask-cover.ts'
import { cellGrid, hiddenDuring, maskLooks } from '../../src/shared/domain/mask-looks.ts'
import { maskBoxAt, onWholePictures } from '../../src/shared/domain/masks.ts'
import type { Mask, MaskKey } from '../../src/shared/domain/reel-records.ts'

const picture = { width: 1920, height: 1080 }
const key = (change: Partial<MaskKey> = {}): MaskKey => ({
  ...{ atMs: 0, x: 0.25, y: 0.25, width: 0.2, height: 0.3 },
  ...change
})
const mask = (change: Partial<Mask> = {}): Mask => ({
  type: 'mask',
  id: 'm',
  recordingId: 'r',
  ...{
    startMs: 1000,
    endMs: 2000,
    kind: 'blur',
    shape: 'box',
    keys: [key()],
    personId: null,
    reviewed: true
  },
  ...change
})

test('a picture that begins within half a millisecond of a mask is hidden: times of records are rounded', () => {
  const at = (filmMs: number) => maskBoxAt(mask({ startMs: 1034, endMs: 1101 }), filmMs) !== null
  expect([1001.0, 1033.4, 1033.67, 1067.3, 1100.4, 1100.67].map(at)).toEqual([
    false,
    false,
    true,
    true,
    true,
    false
  ])
})

test.each(['box', 'oval'] as const)(
  'every point of the %s is hidden however the cover is enlarged',
  (shape) => {
    const size = coverSize(picture)
    expect(size).toEqual({ width: 320, height: 180 })
    const box = key({ x: 0.313, y: 0.417, width: 0.117, height: 0.223 })
    const cover = maskCover([mask({ shape, keys: [box] })], 1500, size)
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    let least = 255
    let farthest = 0
    for (let y = 0; y < 720; y += 1)
      for (let x = 0; x < 1280; x += 1) {
        const [px, py] = [(x + 0.5) / 1280, (y + 0.5) / 720]
        const [dx, dy] = [(px - middle.x) / (box.width / 2), (py - middle.y) / (box.height / 2)]
        const inside = shape === 'box' ? Math.abs(dx) <= 1 && Math.abs(dy) <= 1 : Math.hypot(dx, dy) <= 1
        const value = bilinear(cover ?? new Uint8Array(), size, px, py)
        if (inside) least = Math.min(least, value)
        else if (value > 0)
          farthest = Math.max(
            farthest,
            (Math.abs(dx) - 1) * box.width * 160,
            (Math.abs(dy) - 1) * box.height * 90
          )
      }
    expect(least).toBe(255)
    expect(farthest).toBeLessThan(6)
  }
)

test('several masks hide together; out of their time, or beside the picture, nothing is', () => {
  const size = coverSize(picture)
  const both = maskCover([mask(), mask({ keys: [key({ x: 0.7 })] })], 1500, size) ?? []
  const at = (x: number, y: number): number => both[Math.floor(y * 180) * 320 + Math.floor(x * 320)] ?? -1
  expect([at(0.35, 0.4), at(0.8, 0.4), at(0.6, 0.4), at(0.35, 0.8)]).toEqual([255, 255, 0, 0])
  expect(maskCover([mask()], 2000, size)).toBeNull()
  expect(maskCover([mask({ keys: [key({ x: 1.5 })] })], 1500, size)?.every((value) => value === 0)).toBe(true)
})

test('however large a mask is, at most six cells lie across it; its looks do not depend on other masks', () => {
  for (const width of [0.01, 0.05, 0.08, 0.13, 0.2, 0.33, 0.5, 0.8, 1, 2]) {
    const [look] = maskLooks([mask({ keys: [key({ width, height: width })] })], picture)
    expect((look?.cells ?? 99) * width).toBeLessThanOrEqual(6)
  }
  const small = mask({ id: 'small' })
  const large = mask({ id: 'large', keys: [key({ width: 0.9 })] })
  const square = mask({ id: 'square', kind: 'pixelate' })
  const heard = mask({ id: 'heard', kind: 'voice', keys: [] })
  const looks = maskLooks([square, small, heard, large], picture)
  expect(
    looks.map(({ kind, cells, masks }) => [kind, cells, masks.map(({ keys }) => keys[0]?.width)])
  ).toEqual([
    ['blur', 6, [0.9]],
    ['blur', 24, [0.2]],
    ['pixelate', 24, [0.2]]
  ])
  expect(cellGrid(24, picture)).toEqual({ width: 24, height: 14 })
  expect(cellGrid(24, { width: 1080, height: 1920 })).toEqual({ width: 14, height: 24 })
})

test('of a mask a stretch takes only what shows in it: an edit at another time leaves it the same', () => {
  const moving = (lastX: number, endMs: number): Mask =>
    mask({
      ...{ startMs: 0, endMs },
      keys: [0, 1000, 2000, 3000, 4000].map((atMs) => key({ atMs, x: atMs === 4000 ? lastX : atMs / 10_000 }))
    })
  const during = (each: Mask, startMs: number, endMs: number) =>
    hiddenDuring(maskLooks([each], picture), { startMs, endMs })
  const stretch = during(moving(0.1, 9000), 1033.67, 2033.67)
  expect(stretch).toEqual(during(moving(0.7, 8000), 1033.67, 2033.67))
  expect(stretch[0]?.masks[0]).toMatchObject({ startMs: 1033, endMs: 2034 })
  expect(stretch[0]?.masks[0]?.keys.map(({ atMs }) => atMs)).toEqual([1000, 2000, 3000])
  for (const filmMs of [1033.67, 1500, 2000.33])
    expect(maskBoxAt(stretch[0]?.masks[0] ?? mask({ keys: [] }), filmMs)).toEqual(
      maskBoxAt(moving(0.1, 9000), filmMs)
    )
  expect(during(moving(0.1, 1000), 1033.67, 2033.67)).toEqual([])
})

/** The cover between the middles of its pixels, as a picture is enlarged. */
function bilinear(
  cover: Uint8Array,
  { width, height }: { width: number; height: number },
  x: number,
  y: number
) {
  const [px, py] = [x * width - 0.5, y * height - 0.5]
  const [x0, y0] = [Math.floor(px), Math.floor(py)]
  const at = (column: number, row: number): number =>
    cover[Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))] ?? 0
  const [fx, fy] = [px - x0, py - y0]
  const row = (n: number): number => at(x0, n) + (at(x0 + 1, n) - at(x0, n)) * fx
  return row(y0) + (row(y0 + 1) - row(y0)) * fy
}

test('only what is seen is hidden by whole pictures; what is heard keeps its edges', () => {
  const film = { frames: new Float64Array([0, 40, 80, 120]), endMs: 160 }
  const edges = (kind: Mask['kind']) => {
    const [whole] = onWholePictures([mask({ kind, startMs: 50, endMs: 90 })], film)
    return [whole?.startMs, whole?.endMs]
  }
  expect([edges('blur'), edges('voice'), edges('silence')]).toEqual([
    [40, 90],
    [50, 90],
    [50, 90]
  ])
})
