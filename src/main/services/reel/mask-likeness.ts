/** A hidden region as the recording has it and as it was made, on one grid of grey values 0–255. */
export type Compared = {
  readonly width: number
  readonly height: number
  /** 1 where it has to be hidden; nowhere within `mostShift` of the grid's edge. */
  readonly inside: Uint8Array
  readonly film: Float32Array
  readonly made: Float32Array
  /** What may be left of the film: the means of its cells. */
  readonly due: Float32Array
  /** How large a cell of the mask is here, in pixels of the grid. */
  readonly cell: number
}

/** How much of the one is found in the other, 0 to 1. */
export type Likeness = {
  /** In what is finer than half a cell: what faces are told apart by, and what a mask leaves nothing of. */
  readonly detail: number
  /** In everything, light and dark included: what a mask leaves of the light it averages counts too. */
  readonly plain: number
  /**
   * The same as `detail`, where what was made is nearer to the film than to the means of its cells, else 0. A flat wall with
   * an edge at the border of two cells is its own mean: it is alike without anything being found.
   */
  readonly open: number
}

/** The pictures are also laid on each other this far apart, in pixels, lest what moved a little be missed. */
export const mostShift = 2

/**
 * Differences below this, in grey values, are what coding leaves anywhere and no eye sees: they count as noise on what was
 * made. Without it, two regions without any detail would be as alike as can be.
 */
const noise = 3

/** The largest correlation of the two, whatever its sign, over all small shifts; null when too little is hidden to tell. */
export function likenessOf(compared: Compared): Likeness | null {
  const { inside, film, made } = compared
  const pixels = inside.reduce((sum, each) => sum + each, 0)
  if (pixels < fewestPixels) return null
  const window = Math.max(1, Math.round(compared.cell / 4))
  const everywhere = new Uint8Array(inside.length).fill(1)
  const filmDetail = aboveMean(film, everywhere, compared, window)
  const madeDetail = aboveMean(made, inside, compared, window)
  const all = [...inside.keys()].filter((at) => inside[at] === 1)
  const quarters = pixels < enoughToQuarter ? [] : inQuarters(all, compared)
  const parts = [all, ...quarters].map((places) => ({
    detail: largest(places, compared.width, filmDetail, madeDetail),
    isOpen: distance(places, made, film) < distance(places, made, compared.due)
  }))
  return {
    detail: Math.max(...parts.map(({ detail }) => detail)),
    plain: largest(all, compared.width, film, made),
    open: Math.max(0, ...parts.map(({ detail, isOpen }) => (isOpen ? detail : 0)))
  }
}

const fewestPixels = 25
/** A large region is also looked at quarter by quarter: what lies open, or what words lie over, may be a part of it only. */
const enoughToQuarter = 2400

function inQuarters(places: readonly number[], { width, height }: Compared): readonly (readonly number[])[] {
  const quarters = Map.groupBy(
    places,
    (at) => (at % width < width / 2 ? 0 : 1) + (at < (width * height) / 2 ? 0 : 2)
  )
  return [...quarters.values()].filter(({ length }) => length >= enoughToQuarter / 6)
}

/** The values less the mean of those `counted` among their neighbours, `reach` pixels to each side. */
function aboveMean(
  values: Float32Array,
  counted: Uint8Array,
  { width, height }: Compared,
  reach: number
): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  const counts = new Int32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y + 1) * (width + 1) + x + 1
      const is = counted[y * width + x] ?? 0
      const [up, left, corner] = [at - width - 1, at - 1, at - width - 2]
      sums[at] = (sums[up] ?? 0) + (sums[left] ?? 0) - (sums[corner] ?? 0) + is * (values[y * width + x] ?? 0)
      counts[at] = (counts[up] ?? 0) + (counts[left] ?? 0) - (counts[corner] ?? 0) + is
    }
  return values.map((value, n) => {
    const [x, y] = [n % width, Math.floor(n / width)]
    const [top, bottom] = [
      Math.max(0, y - reach) * (width + 1),
      Math.min(height, y + reach + 1) * (width + 1)
    ]
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
    const within = (of: Float64Array | Int32Array): number =>
      (of[bottom + right] ?? 0) - (of[bottom + left] ?? 0) - (of[top + right] ?? 0) + (of[top + left] ?? 0)
    const count = within(counts)
    return count === 0 ? 0 : value - within(sums) / count
  })
}

function distance(places: readonly number[], a: Float32Array, b: Float32Array): number {
  return Math.sqrt(places.reduce((sum, at) => sum + ((a[at] ?? 0) - (b[at] ?? 0)) ** 2, 0) / places.length)
}

function largest(places: readonly number[], width: number, film: Float32Array, made: Float32Array): number {
  let most = 0
  for (let down = -mostShift; down <= mostShift; down += 1)
    for (let across = -mostShift; across <= mostShift; across += 1)
      most = Math.max(most, Math.abs(correlation(places, film, made, down * width + across)))
  return most
}

function correlation(
  places: readonly number[],
  film: Float32Array,
  made: Float32Array,
  shift: number
): number {
  const n = places.length
  let [filmSum, madeSum, filmSquares, madeSquares, products] = [0, 0, 0, 0, 0]
  for (const at of places) {
    const [of, as] = [film[at + shift] ?? 0, made[at] ?? 0]
    filmSum += of
    madeSum += as
    filmSquares += of * of
    madeSquares += as * as
    products += of * as
  }
  const filmSpread = filmSquares - (filmSum * filmSum) / n
  const madeSpread = madeSquares - (madeSum * madeSum) / n + n * noise * noise
  const together = products - (filmSum * madeSum) / n
  return filmSpread <= 0 ? 0 : together / Math.sqrt(filmSpread * madeSpread)
}
