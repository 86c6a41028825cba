import { cellGrid, type Hiding, type MaskLook } from '../../../shared/domain/mask-looks.ts'
import { type MaskBox, maskBoxAt } from '../../../shared/domain/masks.ts'
import { fitInside, type PictureView, placeOf, type Size } from '../../../shared/domain/picture-view.ts'
import { type Compared, mostShift } from './mask-likeness.ts'
import type { Shown } from './segment.ts'

/** A grey picture, row by row. */
export type Grey = Size & { readonly pixels: Uint8Array }

/**
 * Every region that has to be hidden of the recording's picture at `filmMs`, as it is and as it was `made` into the reel.
 * Where that is, is worked out here from the records alone, not from how it was rendered.
 */
export function* hiddenRegions(
  film: Grey,
  made: Grey,
  at: {
    readonly looks: readonly MaskLook[]
    readonly filmMs: number
    readonly shown: Shown
    readonly view: PictureView
    /** The reel's. */
    readonly size: Size
  }
): Generator<Compared> {
  for (const { kind, cells, masks } of at.looks) {
    const means = cellMeans(film, cellGrid(cells, at.shown.picture))
    for (const mask of masks) {
      const box = maskBoxAt(mask, at.filmMs)
      if (box !== null) yield compared(film, made, at, { box, shape: mask.shape, kind, means })
    }
  }
}

function compared(
  film: Grey,
  made: Grey,
  { shown, view, size }: { readonly shown: Shown; readonly view: PictureView; readonly size: Size },
  hidden: {
    readonly box: MaskBox
    readonly shape: Hiding['shape']
    readonly kind: MaskLook['kind']
    readonly means: Means
  }
): Compared {
  const { picture, box } = shown
  const place = placeOf(view, picture, box)
  const fit = fitInside(picture, box)
  const [perX, perY] = [made.width / size.width, made.height / size.height]
  // From a fraction of the recording's picture to a pixel of what was made, and back.
  const toX = (x: number): number =>
    (box.left + place.x + place.scale * ((box.width - fit.width) / 2 + x * fit.width)) * perX
  const toY = (y: number): number =>
    (box.top + place.y + place.scale * ((box.height - fit.height) / 2 + y * fit.height)) * perY
  const [zeroX, zeroY] = [toX(0), toY(0)]
  const [oneX, oneY] = [toX(1) - zeroX, toY(1) - zeroY]

  const { box: region } = hidden
  const seen = {
    left: Math.max(zeroX, box.left * perX),
    right: Math.min(zeroX + oneX, (box.left + box.width) * perX),
    top: Math.max(zeroY, box.top * perY),
    bottom: Math.min(zeroY + oneY, (box.top + box.height) * perY)
  }
  const left = Math.floor(Math.max(seen.left, toX(region.x))) - mostShift
  const top = Math.floor(Math.max(seen.top, toY(region.y))) - mostShift
  const width = Math.max(0, Math.ceil(Math.min(seen.right, toX(region.x + region.width))) + mostShift - left)
  const height = Math.max(
    0,
    Math.ceil(Math.min(seen.bottom, toY(region.y + region.height))) + mostShift - top
  )
  const grid = { width, height, count: width * height }
  const [halfX, halfY] = [(region.width * oneX) / 2, (region.height * oneY) / 2]
  const [middleX, middleY] = [toX(region.x) + halfX, toY(region.y) + halfY]

  const inside = new Uint8Array(grid.count)
  const filmed = new Float32Array(grid.count)
  const due = new Float32Array(grid.count)
  const shownAs = new Float32Array(grid.count)
  for (let n = 0; n < grid.count; n += 1) {
    const x = left + (n % width) + 0.5
    const y = top + Math.floor(n / width) + 0.5
    filmed[n] = sample(film, (x - zeroX) / oneX, (y - zeroY) / oneY)
    due[n] = (hidden.kind === 'blur' ? sample : cellAt)(hidden.means, (x - zeroX) / oneX, (y - zeroY) / oneY)
    shownAs[n] = made.pixels[Math.floor(y) * made.width + Math.floor(x)] ?? 0
    // A pixel from the edge: there coding and scaling mix in what lies beside it.
    const isSeen = x > seen.left + 1 && x < seen.right - 1 && y > seen.top + 1 && y < seen.bottom - 1
    const across = Math.abs(x - middleX)
    const down = Math.abs(y - middleY)
    const isHidden =
      hidden.shape === 'oval'
        ? Math.hypot(across / Math.max(1, halfX - 1), down / Math.max(1, halfY - 1)) <= 1
        : across <= halfX - 1 && down <= halfY - 1
    inside[n] = isSeen && isHidden ? 1 : 0
  }
  const cell = Math.max(oneX / hidden.means.width, oneY / hidden.means.height)
  return { width, height, inside, film: filmed, made: shownAs, due, cell }
}

/** The mean of each cell of a picture. */
type Means = Size & { readonly pixels: Float32Array }

function cellMeans(film: Grey, { width, height }: Size): Means {
  const sums = new Float32Array(width * height)
  const counts = new Float32Array(width * height)
  for (const [at, value] of film.pixels.entries()) {
    const column = Math.floor((((at % film.width) + 0.5) * width) / film.width)
    const cell = Math.floor(((Math.floor(at / film.width) + 0.5) * height) / film.height) * width + column
    sums[cell] = (sums[cell] ?? 0) + value
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return { width, height, pixels: sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1)) }
}

function cellAt({ width, height, pixels }: Means, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.floor(x * width)))
  const row = Math.min(height - 1, Math.max(0, Math.floor(y * height)))
  return pixels[row * width + column] ?? 0
}

/** A grey value at a place in fractions of the picture, between its pixels. */
function sample({ width, height, pixels }: Grey | Means, x: number, y: number): number {
  const px = Math.min(width - 1, Math.max(0, x * width - 0.5))
  const py = Math.min(height - 1, Math.max(0, y * height - 0.5))
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const at = (column: number, row: number): number =>
    pixels[Math.min(height - 1, row) * width + Math.min(width - 1, column)] ?? 0
  const row = (n: number): number => at(left, n) + (at(left + 1, n) - at(left, n)) * (px - left)
  return row(top) + (row(top + 1) - row(top)) * (py - top)
}
