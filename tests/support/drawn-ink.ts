import { decodePng } from '../../src/main/services/drawing/png.ts'

/** How much of a drawn picture is ink, column by column and row by row, in shares of a pixel. */
export type Ink = {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly total: number
}

/** The ink of a picture whose bytes are RGBA: how far each pixel lies from the ground, which its first pixel shows. */
export function inkOf({
  width,
  height,
  rgba
}: {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}): Ink {
  const columns = new Array<number>(width).fill(0)
  const rows = new Array<number>(height).fill(0)
  let total = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const parts = [0, 1, 2].map((part) => Math.abs((rgba[at + part] ?? 0) - (rgba[part] ?? 0)))
      const ink = Math.max(...parts) / 255
      columns[x] = (columns[x] ?? 0) + ink
      rows[y] = (rows[y] ?? 0) + ink
      total += ink
    }
  return { columns, rows, total }
}

export function inkOfPng(png: Buffer): Ink {
  return inkOf(decodePng(png))
}

/** From the first column or row with ink to the last. */
export function extentOf(amounts: readonly number[]): { readonly from: number; readonly to: number } {
  const has = (amount: number): boolean => amount > 0.05
  return { from: amounts.findIndex(has), to: amounts.findLastIndex(has) }
}

/** How alike two courses of ink are: 1 when they rise and fall together, wherever one begins by a pixel or two. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  return Math.max(...[-2, -1, 0, 1, 2].map((by) => correlation(shifted(a, 2 + by), shifted(b, 2))))
}

const shifted = (of: readonly number[], by: number): readonly number[] => [
  ...new Array<number>(by).fill(0),
  ...of
]

function correlation(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length)
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, own, other] = [0, 0, 0]
  for (let n = 0; n < length; n += 1) {
    const [x, y] = [(a[n] ?? 0) - meanA, (b[n] ?? 0) - meanB]
    both += x * y
    own += x * x
    other += y * y
  }
  return both / Math.sqrt(own * other)
}
