import { type View, xOf } from './geometry.ts'
import { type Placed, rowPx } from './lanes.ts'

/** What lies under the pointer. */
export type Hit = { readonly placed: Placed; readonly part: 'start' | 'end' | 'body' }

export const pointPx = 7
const edgePx = 6
/** Below this width an interval has no edges to take hold of, only itself. */
const edgesFromPx = 22

/** The stretch of pixels that a moment is drawn on; an open interval reaches to the playhead. */
export function spanOf(placed: Placed, view: View, playheadMs: number): readonly [number, number] {
  const { extent, startMs, endMs } = placed.moment
  const left = xOf(view, startMs)
  if (extent === 'point') return [left - pointPx, left + pointPx]
  const right = xOf(view, endMs ?? Math.max(startMs, playheadMs))
  return [left, Math.max(right, left + 4)]
}

/** The moment at a place of the lanes, the one drawn last first. */
export function hitAt(
  placed: readonly Placed[],
  view: View,
  playheadMs: number,
  x: number,
  y: number
): Hit | null {
  for (let at = placed.length - 1; at >= 0; at--) {
    const each = placed[at]
    if (each === undefined || y < each.topPx || y > each.topPx + rowPx) continue
    const [left, right] = spanOf(each, view, playheadMs)
    if (x < left - 3 || x > right + 3) continue
    return { placed: each, part: partAt(each, left, right, x) }
  }
  return null
}

function partAt(placed: Placed, left: number, right: number, x: number): Hit['part'] {
  if (placed.moment.extent === 'point' || right - left < edgesFromPx) return 'body'
  if (x <= left + edgePx) return 'start'
  return x >= right - edgePx && placed.moment.extent !== 'open' ? 'end' : 'body'
}
