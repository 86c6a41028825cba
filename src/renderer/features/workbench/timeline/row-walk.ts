import type { Moment } from '../../../../shared/domain/session-record.ts'
import { msAt, type View, xOf } from './geometry.ts'
import { firstReaching } from './pack.ts'

/** A moment that can be told apart: its pixels, and where the next of its row begins. */
export type One = {
  readonly moment: Moment
  readonly left: number
  readonly right: number
  readonly roomRight: number
}

/** Several in a few pixels, drawn as one: how many, and the first of them for its colour. */
export type Many = {
  readonly left: number
  readonly right: number
  readonly count: number
  readonly first: Moment
}

/** Moments that begin within so many pixels can't be told apart. */
const cellPx = 3
const furthest = 1e6

/**
 * What of a row shows from pixel `from` to `to`. It walks pixels and not moments: where moments are narrower than
 * a cell it looks up the first behind the cell, so the cost depends on the width however many there are.
 */
export function walkRow(
  row: readonly Moment[],
  view: View,
  from: number,
  to: number,
  one: (one: One) => void,
  many: (many: Many) => void
): void {
  // The one before may be a point whose words reach in here.
  let at = Math.max(0, firstReaching(row, msAt(view, from)) - 1)
  for (let moment = row[at]; moment !== undefined; moment = row[at]) {
    const left = xOf(view, moment.startMs)
    if (left > to) return
    const next = row[at + 1]
    const roomRight = next === undefined ? furthest : xOf(view, next.startMs)
    if (roomRight - left >= cellPx) {
      one({ moment, left, right: rightOf(moment, view), roomRight })
      at += 1
      continue
    }
    // Cells keep their place in the film while it is scrolled.
    const cellMs = cellPx * view.msPerPx
    const untilMs = (Math.floor(moment.startMs / cellMs) + 1) * cellMs
    const end = jump(row, at + 1, untilMs)
    const last = row[end - 1] ?? moment
    const right = xOf(view, untilMs)
    many({ left: xOf(view, untilMs - cellMs), right, count: end - at, first: moment })
    at = end
    const lastRight = rightOf(last, view)
    if (lastRight <= right + cellPx) continue
    const after = row[end]
    one({
      moment: last,
      left: xOf(view, last.startMs),
      right: lastRight,
      roomRight: after === undefined ? furthest : xOf(view, after.startMs)
    })
  }
}

function rightOf({ startMs, endMs }: Moment, view: View): number {
  return xOf(view, endMs ?? startMs)
}

/** The first from `at` on that starts at `ms` or later, searched in leaps that double: it is nearly always near. */
export function jump(row: readonly Moment[], at: number, ms: number): number {
  const { length } = row
  let low = at
  let step = 1
  for (let far = row[low]; far !== undefined && far.startMs < ms; far = row[low]) {
    low += step
    step *= 2
  }
  let high = Math.min(low, length)
  low = Math.max(at, low - (step >> 1))
  while (low < high) {
    const middle = (low + high) >> 1
    const moment = row[middle]
    if (moment !== undefined && moment.startMs < ms) low = middle + 1
    else high = middle
  }
  return low
}
