import type { MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Grey } from './grey-pictures.ts'

/** The mean of each cell of a picture. */
export type Means = Size & { readonly pixels: Float32Array }

/** Which cells a row or column of pixels lies in, and how much of it in the first of the two. */
function cellsAlong(
  pixels: number,
  cells: number
): { readonly cell: Int32Array; readonly part: Float32Array } {
  const cell = new Int32Array(pixels)
  const part = new Float32Array(pixels)
  for (let at = 0; at < pixels; at += 1) {
    const [from, to] = [(at * cells) / pixels, ((at + 1) * cells) / pixels]
    const edge = Math.floor(from) + 1
    cell[at] = Math.floor(from)
    part[at] = edge >= to ? 1 : (edge - from) / (to - from)
  }
  return { cell, part }
}

export function cellMeans(film: Grey, { width, height }: Size): Means {
  const [columns, rows] = [cellsAlong(film.width, width), cellsAlong(film.height, height)]
  const pixels = new Float32Array(width * height)
  const area = (film.width / width) * (film.height / height)
  const line = new Float64Array(width + 1)
  for (let y = 0; y < film.height; y += 1) {
    line.fill(0)
    for (let x = 0; x < film.width; x += 1) {
      const [cell, part] = [columns.cell[x] ?? 0, columns.part[x] ?? 1]
      const value = film.pixels[y * film.width + x] ?? 0
      line[cell] = (line[cell] ?? 0) + value * part
      if (part < 1) line[cell + 1] = (line[cell + 1] ?? 0) + value * (1 - part)
    }
    const [row, part] = [rows.cell[y] ?? 0, rows.part[y] ?? 1]
    for (let column = 0; column < width; column += 1) {
      const [value, at] = [(line[column] ?? 0) / area, row * width + column]
      pixels[at] = (pixels[at] ?? 0) + value * part
      if (part < 1 && row + 1 < height) pixels[at + width] = (pixels[at + width] ?? 0) + value * (1 - part)
    }
  }
  return { width, height, pixels }
}

/** Which cells a place between them is made of, and how much of each. */
type Mix = { readonly cells: readonly number[]; readonly parts: readonly number[] }

/**
 * Hard cells, their edges between the recording's pixels, for a pixel of the grid that spans `[from, to]`: where an edge
 * passes through it, a part of each.
 */
function hard(from: number, to: number, cells: number, pixels: number): Mix {
  const [first, last] = [cellOf(from, cells, pixels), cellOf(to, cells, pixels)]
  if (last <= first) return { cells: [first], parts: [1] }
  const edge = Math.ceil((last * pixels) / cells - 0.5) / pixels
  const part = Math.min(1, Math.max(0, (edge - from) / (to - from)))
  return { cells: [first, last], parts: [part, 1 - part] }
}

/** The cell of the recording's pixel at a place. */
function cellOf(place: number, cells: number, pixels: number): number {
  return within(Math.floor(((Math.floor(place * pixels) + 0.5) * cells) / pixels), cells)
}

/** Cells that run over into each other, as bicubic enlarging has it. */
function smooth(at: number, cells: number): Mix {
  const before = Math.floor(at - 0.5)
  const away = at - 0.5 - before
  return {
    cells: [-1, 0, 1, 2].map((n) => within(before + n, cells)),
    parts: [-1, 0, 1, 2].map((n) => cubic(Math.abs(away - n)))
  }
}

const sharpness = -0.6

function cubic(d: number): number {
  if (d < 1) return (sharpness + 2) * d ** 3 - (sharpness + 3) * d ** 2 + 1
  return d < 2 ? sharpness * (d ** 3 - 5 * d ** 2 + 8 * d - 4) : 0
}

const within = (cell: number, cells: number): number => Math.min(cells - 1, Math.max(0, cell))

/** Where a grid's pixels lie along one side of the recording's picture, in fractions of it. */
export type Along = {
  readonly count: number
  readonly first: number
  readonly step: number
  readonly pixels: number
}

/**
 * Which cell each pixel of a row or column of the grid lies in, counted from the first's; −1 where a hard edge passes so
 * near that it can't be told to which a pixel belongs.
 */
export function cellsFrom(
  kind: MaskLook['kind'],
  cells: number,
  { count, first, step, pixels }: Along
): Int16Array {
  const start = cellOf(first + step / 2, cells, pixels)
  return Int16Array.from({ length: count }, (_, n) => {
    const from = first + n * step
    const cell = cellOf(from + step / 2, cells, pixels)
    const [before, after] = [from - near * step, from + (1 + near) * step]
    const isCut = cellOf(before, cells, pixels) !== cell || cellOf(after, cells, pixels) !== cell
    return kind === 'pixelate' && isCut ? -1 : cell - start
  })
}

/** So much of a pixel beside it. */
const near = 0.3

function mixes(kind: MaskLook['kind'], cells: number, { count, first, step, pixels }: Along): readonly Mix[] {
  return Array.from({ length: count }, (_, n) => {
    const from = first + n * step
    return kind === 'blur' ? smooth((from + step / 2) * cells, cells) : hard(from, from + step, cells, pixels)
  })
}

/** What is due in each pixel of a grid: cells with hard edges, or such as run over into each other. */
export function laidOut(
  { width, height, pixels }: Means,
  kind: MaskLook['kind'],
  columns: Along,
  rows: Along
): Float32Array {
  const [across, down] = [mixes(kind, width, columns), mixes(kind, height, rows)]
  const due = new Float32Array(across.length * down.length)
  for (const [y, row] of down.entries())
    for (const [x, column] of across.entries()) {
      let value = 0
      for (const [n, line] of row.cells.entries())
        for (const [m, cell] of column.cells.entries())
          value += (pixels[line * width + cell] ?? 0) * (row.parts[n] ?? 0) * (column.parts[m] ?? 0)
      // Between very light and very dark, running over goes beyond both: no picture can show that.
      due[y * across.length + x] = Math.min(255, Math.max(0, value))
    }
  return due
}
