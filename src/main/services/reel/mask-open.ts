import { type Cells, largestShare, noise, spreadOf } from './open-share.ts'
import { smoothed } from './smoothed.ts'

/** A hidden region as the recording has it and as it was made, on one grid of grey values 0–255. */
export type Compared = {
  readonly width: number
  readonly height: number
  /** 1 where it has to be hidden; nowhere within `mostShift` of the grid's edge. */
  readonly inside: Uint8Array
  readonly film: Float32Array
  readonly made: Float32Array
  /** What may be left of the film: the means of its cells, laid out as the look lays them. */
  readonly due: Float32Array
  /** Which column of the mask's cells each of the grid's columns lies in, and the same of its rows; the first is 0, −1 on an edge. */
  readonly columns: Int16Array
  readonly rows: Int16Array
  /** How much what is drawn lies over each pixel, in eighths; it is in `film`, `made` and `due` alike. */
  readonly veiled: Uint8Array
  /** How large a cell of the mask is here, in pixels of the grid. */
  readonly cell: number
}

/** How much of what a film has beyond the means of its cells was found in what was made of it. */
export type Found = {
  /** The largest share of it, in the whole region or in any place of it: 0 hidden, 0.5 half transparent, 1 open. */
  readonly open: number
  /** Whether the film has more there than those means; where it hasn't, hidden and open are the same. */
  readonly tellable: boolean
}

/** The pictures are also laid on each other a pixel apart, lest what moved a little be missed. */
export const mostShift = 2

const fewestPixels = 25

/**
 * What was made is the means (nothing is open), the film (all of it is) or something between; the share is how far it went
 * from the one towards the other. Looked for in the whole region and in each place of about a cell; in everything, and in
 * what of it is coarse, which finer cells would leave. Null when too little is hidden to tell.
 */
export function openIn(compared: Compared): Found | null {
  const { width, inside, film, made, due, cell, veiled } = compared
  const pixels = inside.reduce((sum, each) => sum + each, 0)
  if (pixels < fewestPixels) return null
  const beyond = film.map((value, at) => value - (due[at] ?? 0))
  const left = made.map((value, at) => value - (due[at] ?? 0))
  const bare = inside.map((is, at) => (is === 1 && veiled[at] === 0 ? 1 : 0))
  // What words lie over is looked for only where there is little else.
  const isBare = bare.reduce((sum, each) => sum + each, 0) >= pixels / 4
  const counted = blendable({ ...compared, inside: isBare ? bare : inside }, beyond, left)
  const cells = cellsIn(compared, counted)
  const fine = largestShare(cells, left, beyond, shifts(width))
  const coarse = [left, beyond].map((values) =>
    smoothed(values, counted, compared, Math.max(1, Math.round(cell / 6)))
  )
  const [leftCoarse = left, beyondCoarse = beyond] = coarse
  const broad = largestShare(cells, leftCoarse, beyondCoarse, [0])
  return {
    open: Math.min(1, Math.max(fine, broad)),
    tellable: spreadOf(cellsIn(compared, inside), beyond) >= leastTold
  }
}

/** So many grey values beyond the means are more than noise. */
const leastTold = 1.5 * noise

function shifts(width: number): readonly number[] {
  const along = Array.from({ length: 2 * mostShift + 1 }, (_, n) => n - mostShift)
  return along.flatMap((down) => along.map((across) => down * width + across))
}

/** Without the pixels that no blend of the film and its means can be: words and marks lie over them. */
function blendable({ inside, width }: Compared, beyond: Float32Array, left: Float32Array): Uint8Array {
  const widened = (values: Float32Array, step: number): Float32Array =>
    values.map((_, at) => {
      let most = 0
      for (let by = -mostShift; by <= mostShift; by += 1)
        most = Math.max(most, Math.abs(values[at + by * step] ?? 0))
      return most
    })
  const most = widened(widened(beyond, 1), width)
  return inside.map((is, at) =>
    is === 1 && Math.abs(left[at] ?? 0) <= 1.3 * (most[at] ?? 0) + 6 * noise ? 1 : 0
  )
}

/**
 * A place is a cell, or as many as are large enough together to tell something. A cell that something drawn lies over in
 * part is as many cells as it is covered to degrees: what is the same all over it no longer is beneath that.
 */
function cellsIn({ columns, rows, cell, veiled }: Compared, counted: Uint8Array): Cells {
  const [across, down] = [Math.max(0, ...columns) + 1, Math.max(0, ...rows) + 1]
  const side = Math.max(1, Math.ceil(leastSide / cell))
  const placesAcross = Math.ceil(across / side)
  const of = new Int16Array(counted.length).fill(-1)
  for (const [at, is] of counted.entries()) {
    const [row, column] = [rows[Math.floor(at / columns.length)] ?? -1, columns[at % columns.length] ?? -1]
    if (is !== 1 || row < 0 || column < 0) continue
    const number = row * across + column
    of[at] = number * degrees + (veiled[at] ?? 0)
  }
  const placeOf = Int16Array.from({ length: across * down * degrees }, (_, n) => {
    const number = Math.floor(n / degrees)
    const [column, row] = [number % across, Math.floor(number / across)]
    return Math.floor(row / side) * placesAcross + Math.floor(column / side)
  })
  return { of, count: placeOf.length, placeOf, places: placesAcross * Math.ceil(down / side) }
}

/** None to eight eighths. */
const degrees = 9
const leastSide = 8
