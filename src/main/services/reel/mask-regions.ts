import { coverSize, maskCover } from '../../../shared/domain/mask-cover.ts'
import { cellGrid, type Hiding, type MaskLook } from '../../../shared/domain/mask-looks.ts'
import { type MaskBox, maskBoxAt } from '../../../shared/domain/masks.ts'
import { fitInside, type PictureView, placeOf, type Size } from '../../../shared/domain/picture-view.ts'
import { cellMeans, cellsFrom, laidOut, type Means } from './cell-means.ts'
import type { Grey } from './grey-pictures.ts'
import { solidGrey } from './mask-filter.ts'
import { type Compared, mostShift } from './mask-open.ts'
import type { Shown } from './segment.ts'
import type { Veil } from './veil.ts'

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
    /** What lies drawn over it, at the size of `made`. */
    readonly veil: Veil | null
  }
): Generator<Compared> {
  const { picture } = at.shown
  const covers = at.looks.length < 2 ? [] : at.looks.map(({ masks }) => coverOf(masks, at.filmMs, picture))
  let under = film
  for (const [n, { kind, cells, masks }] of at.looks.entries()) {
    const grid = cellGrid(cells, picture)
    const means = kind === 'solid' ? evenMeans(grid) : cellMeans(under, grid)
    for (const mask of masks) {
      const box = maskBoxAt(mask, at.filmMs)
      if (box === null) continue
      // What a later look hides is hidden by that.
      yield compared(film, made, at, { box, shape: mask.shape, kind, means, over: covers.slice(n + 1) })
    }
    const cover = covers[n]
    if (cover !== undefined && n + 1 < at.looks.length) under = covered(under, cover, means, kind, picture)
  }
}

/** What a solid cover shows in every cell. */
function evenMeans({ width, height }: Size): Means {
  return { width, height, pixels: new Float32Array(width * height).fill(solidGrey) }
}

function coverOf(masks: readonly Hiding[], filmMs: number, picture: Size): Grey {
  const size = coverSize(picture)
  return { ...size, pixels: maskCover(masks, filmMs, size) ?? new Uint8Array(size.width * size.height) }
}

/** The picture with what its cover hides: what the next look's means are made of. */
function covered(film: Grey, cover: Grey, means: Means, kind: MaskLook['kind'], picture: Size): Grey {
  const { width, height } = film
  const along = (count: number, pixels: number) => ({ count, first: 0, step: 1 / count, pixels })
  const due = laidOut(means, kind, along(width, picture.width), along(height, picture.height))
  const pixels = due.map((value, at) => {
    const hidden = sample(cover, ((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height) / 255
    const open = film.pixels[at] ?? 0
    return open + (value - open) * hidden
  })
  return { width, height, pixels }
}

function compared(
  film: Grey,
  made: Grey,
  {
    shown,
    view,
    size,
    veil
  }: {
    readonly shown: Shown
    readonly view: PictureView
    readonly size: Size
    readonly veil: Veil | null
  },
  hidden: {
    readonly box: MaskBox
    readonly shape: Hiding['shape']
    readonly kind: MaskLook['kind']
    readonly means: Means
    readonly over: readonly Grey[]
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
  const shownAs = new Float32Array(grid.count)
  for (let n = 0; n < grid.count; n += 1) {
    const x = left + (n % width) + 0.5
    const y = top + Math.floor(n / width) + 0.5
    const [filmX, filmY] = [(x - zeroX) / oneX, (y - zeroY) / oneY]
    filmed[n] = sample(film, filmX, filmY)
    shownAs[n] = made.pixels[Math.floor(y) * made.width + Math.floor(x)] ?? 0
    // A pixel from the edge: there coding and scaling mix in what lies beside it.
    const isSeen = x > seen.left + 1 && x < seen.right - 1 && y > seen.top + 1 && y < seen.bottom - 1
    const across = Math.abs(x - middleX)
    const down = Math.abs(y - middleY)
    const isHidden =
      hidden.shape === 'oval'
        ? Math.hypot(across / Math.max(1, halfX - 1), down / Math.max(1, halfY - 1)) <= 1
        : across <= halfX - 1 && down <= halfY - 1
    inside[n] = isSeen && isHidden && hidden.over.every((cover) => sample(cover, filmX, filmY) === 0) ? 1 : 0
  }
  const { means, kind } = hidden
  const across = { count: width, first: (left - zeroX) / oneX, step: 1 / oneX, pixels: picture.width }
  const down = { count: height, first: (top - zeroY) / oneY, step: 1 / oneY, pixels: picture.height }
  const due = laidOut(means, kind, across, down)
  const veiled = new Uint8Array(grid.count)
  if (veil !== null)
    for (let n = 0; n < grid.count; n += 1) {
      const at = (top + Math.floor(n / width)) * made.width + left + (n % width)
      const [through, light] = [1 - (veil.cover[at] ?? 0), veil.light[at] ?? 0]
      veiled[n] = degreeAt(veil, at)
      filmed[n] = (filmed[n] ?? 0) * through + light
      due[n] = (due[n] ?? 0) * through + light
    }
  return {
    ...{ width, height, inside, film: filmed, made: shownAs, due, veiled },
    columns: cellsFrom(kind, means.width, across),
    rows: cellsFrom(kind, means.height, down),
    cell: Math.max(oneX / means.width, oneY / means.height)
  }
}

/** How much lies over a pixel or one beside it, where it may have been rounded to: in eighths, none only where nothing does. */
function degreeAt({ cover, width }: Veil, at: number): number {
  let most = 0
  for (const down of [-width, 0, width])
    for (const across of [-1, 0, 1]) most = Math.max(most, cover[at + down + across] ?? 0)
  return Math.min(8, Math.ceil(most * 8 - 0.02))
}

/** A grey value at a place in fractions of the picture, between its pixels. */
function sample({ width, height, pixels }: Grey, x: number, y: number): number {
  const px = Math.min(width - 1, Math.max(0, x * width - 0.5))
  const py = Math.min(height - 1, Math.max(0, y * height - 0.5))
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const at = (column: number, row: number): number =>
    pixels[Math.min(height - 1, row) * width + Math.min(width - 1, column)] ?? 0
  const row = (n: number): number => at(left, n) + (at(left + 1, n) - at(left, n)) * (px - left)
  return row(top) + (row(top + 1) - row(top)) * (py - top)
}
