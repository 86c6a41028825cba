/** Which cell of a mask each pixel of a region lies in, −1: in none; and which cells make a place of it together. */
export type Cells = {
  readonly of: Int16Array
  readonly count: number
  readonly placeOf: Int16Array
  readonly places: number
}

/** What coding leaves anywhere, in grey values: it counts as not found. */
export const noise = 2
/** That noise can look alike by chance, as if in so many pixels: in a small place more has to be found. */
const byChance = 1000
const fewestPixels = 25

/** Of a cell: how many pixels, and the sums of both values, of the one's squares, and of their products. */
const sumsOf = 5

/**
 * The largest share of `beyond` in `found`, by least squares, in any place or in all of them; 0 when there is none. It may
 * lie any of `shifts` further. What is the same all over a cell counts as not found: what may be left of a
 * cell is one value, and it need not be rounded as it is here.
 */
export function largestShare(
  { of, count, placeOf, places }: Cells,
  found: Float32Array,
  beyond: Float32Array,
  shifts: readonly number[]
): number {
  const sums = new Float64Array(count * sumsOf)
  const told = new Float64Array((places + 1) * 3)
  let most = 0
  for (const shift of shifts) {
    sums.fill(0)
    told.fill(0)
    for (let at = 0; at < of.length; at += 1) {
      const cell = of[at] ?? -1
      if (cell < 0) continue
      const value = beyond[at + shift] ?? 0
      const left = found[at] ?? 0
      const to = cell * sumsOf
      sums[to] = (sums[to] ?? 0) + 1
      sums[to + 1] = (sums[to + 1] ?? 0) + value
      sums[to + 2] = (sums[to + 2] ?? 0) + left
      sums[to + 3] = (sums[to + 3] ?? 0) + value * value
      sums[to + 4] = (sums[to + 4] ?? 0) + value * left
    }
    for (let cell = 0; cell < count; cell += 1) {
      const pixels = sums[cell * sumsOf] ?? 0
      if (pixels === 0) continue
      const [value = 0, left = 0, squares = 0, products = 0] = sums.subarray(cell * sumsOf + 1)
      for (const place of [placeOf[cell] ?? 0, places]) {
        told[place * 3] = (told[place * 3] ?? 0) + pixels
        told[place * 3 + 1] = (told[place * 3 + 1] ?? 0) + squares - (value * value) / pixels
        told[place * 3 + 2] = (told[place * 3 + 2] ?? 0) + products - (value * left) / pixels
      }
    }
    for (let place = 0; place <= places; place += 1) {
      const [pixels = 0, spread = 0, together = 0] = told.subarray(place * 3)
      if (pixels < fewestPixels) continue
      most = Math.max(most, together / (spread + (pixels + byChance) * noise * noise))
    }
  }
  return most
}

/** How far values lie from the means of their cells. */
export function spreadOf({ of, count }: Cells, values: Float32Array): number {
  const [pixels, sums] = [new Float64Array(count), new Float64Array(count)]
  let squares = 0
  for (const [at, value] of values.entries()) {
    const cell = of[at] ?? -1
    if (cell < 0) continue
    pixels[cell] = (pixels[cell] ?? 0) + 1
    sums[cell] = (sums[cell] ?? 0) + value
    squares += value * value
  }
  const ofMeans = sums.reduce((sum, each, cell) => sum + (each * each) / Math.max(1, pixels[cell] ?? 1), 0)
  const all = pixels.reduce((sum, each) => sum + each, 0)
  return all === 0 ? 0 : Math.sqrt(Math.max(0, squares - ofMeans) / all)
}
