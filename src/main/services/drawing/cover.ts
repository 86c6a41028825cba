import type { Contour, Point } from './glyphs.ts'

/** How much of each pixel is covered, 0 to 1. */
export type Cover = { readonly width: number; readonly height: number; readonly values: Float32Array }

/**
 * Fills outlines exactly: every edge adds its signed area to the pixels it crosses, and summing along a row turns
 * that into coverage. As in font-rs, https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445
 */
export function coverOf(contours: readonly Contour[], width: number, height: number): Cover {
  const areas = new Float32Array(width * height + 4)
  for (const contour of contours)
    for (const [from, to] of edgesOf(contour)) addEdge(areas, width, height, from, to)
  const values = new Float32Array(width * height)
  for (let row = 0; row < height; row += 1) {
    let sum = 0
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      sum += areas[at] ?? 0
      values[at] = Math.min(1, Math.abs(sum))
    }
  }
  return { width, height, values }
}

type Place = { readonly x: number; readonly y: number }

const middle = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const curveSteps = 6

/** An outline as straight edges. */
function* edgesOf(contour: Contour): Generator<readonly [Place, Place]> {
  const [first] = contour
  const last = contour.at(-1)
  if (first === undefined || last === undefined) return
  const start: Place = first.onCurve ? first : last.onCurve ? last : middle(first, last)
  let at = start
  let bend: Point | null = null
  for (const point of [...contour, { ...start, onCurve: true }]) {
    if (bend === null && point.onCurve) {
      yield [at, point]
      at = point
    } else if (bend === null) bend = point
    else {
      const end: Place = point.onCurve ? point : middle(bend, point)
      yield* curve(at, bend, end)
      at = end
      bend = point.onCurve ? null : point
    }
  }
}

function* curve(from: Place, bend: Place, to: Place): Generator<readonly [Place, Place]> {
  let at = from
  for (let step = 1; step <= curveSteps; step += 1) {
    const t = step / curveSteps
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    const next = { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y }
    yield [at, next]
    at = next
  }
}

function addEdge(areas: Float32Array, width: number, height: number, from: Place, to: Place): void {
  if (from.y === to.y) return
  const [direction, top, bottom] = from.y < to.y ? [1, from, to] : [-1, to, from]
  const slope = (bottom.x - top.x) / (bottom.y - top.y)
  const add = (row: number, column: number, area: number): void => {
    const at = row * width + Math.min(width - 1, Math.max(0, column))
    areas[at] = (areas[at] ?? 0) + area
  }
  for (let row = Math.max(0, Math.floor(top.y)); row < Math.min(height, Math.ceil(bottom.y)); row += 1) {
    const [y1, y2] = [Math.max(row, top.y), Math.min(row + 1, bottom.y)]
    const [x1, x2] = [top.x + (y1 - top.y) * slope, top.x + (y2 - top.y) * slope]
    const rise = (y2 - y1) * direction
    const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1]
    const first = Math.floor(left)
    if (right <= first + 1) {
      const inside = (x1 + x2) / 2 - first
      add(row, first, rise * (1 - inside))
      if (first + 1 < width) add(row, first + 1, rise * inside)
      continue
    }
    // The edge crosses several pixels of this row: its area is spread over them.
    let done = 0
    for (let column = first; column < Math.ceil(right); column += 1) {
      const reach = Math.min(right, column + 1)
      const begin = Math.max(left, column)
      const share = ((reach - begin) / (right - left)) * rise
      const inside = (begin + reach) / 2 - column
      add(row, column, done + share * (1 - inside))
      done = share * inside
    }
    if (Math.ceil(right) < width) add(row, Math.ceil(right), done)
  }
}
