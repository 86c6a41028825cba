import type { Moment } from '../../../../shared/domain/session-record.ts'
import { firstFrom } from '../../../../shared/domain/time-list.ts'
import { msAt, type View, xOf } from './geometry.ts'
import { gapPx, type Lane, type Layout, overflowPx, rowPx, rowTop } from './layout.ts'
import { overflowOf } from './pack.ts'
import { jump } from './row-walk.ts'

/** What lies under the pointer. */
export type Hit = { readonly moment: Moment; readonly part: 'start' | 'end' | 'body' }

export const pointPx = 7
const edgePx = 6
/** Below this width an interval has no edges to take hold of, only itself. */
const edgesFromPx = 22
const slackPx = 3
/** So wide are the stretches in which what found no row is counted. */
const overflowCellPx = 40

/** The stretch of pixels that a moment is drawn on; an open interval reaches to the playhead. */
export function spanOf(moment: Moment, view: View, playheadMs: number): readonly [number, number] {
  const { extent, startMs, endMs } = moment
  const left = xOf(view, startMs)
  if (extent === 'point') return [left - pointPx, left + pointPx]
  const right = xOf(view, endMs ?? Math.max(startMs, playheadMs))
  return [left, Math.max(right, left + 4)]
}

/** The lane at a height of the lanes. */
function laneAt(lanes: readonly Lane[], y: number): number | null {
  const at = lanes.findIndex(({ topPx, heightPx }) => y >= topPx && y < topPx + heightPx)
  return at < 0 ? null : at
}

/** The moment at a place of the lanes; in the strip of what found no row, the first that is counted there. */
export function hitAt(layout: Layout, view: View, playheadMs: number, x: number, y: number): Hit | null {
  const index = laneAt(layout.lanes, y)
  const lane = index === null ? undefined : layout.lanes[index]
  const pack = index === null ? undefined : layout.packs[index]
  if (index === null || lane === undefined || pack === undefined || lane.rows === 0) return null
  if (lane.hasOverflow && y >= lane.topPx + lane.heightPx - overflowPx) {
    const moment = firstCounted(overflowOf(pack), view, x)
    return moment && { moment, part: 'body' }
  }
  const row = Math.floor((y - lane.topPx - gapPx / 2) / (rowPx + gapPx))
  if (row < 0 || row >= lane.rows || y < rowTop(layout, index, row)) return null
  const list = pack.rows[row] ?? []
  const last = firstFrom(list, msAt(view, x + pointPx + slackPx))
  let best: { readonly moment: Moment; readonly offPx: number; readonly part: Hit['part'] } | null = null
  // Points are wider than their time, so some of those before may lie here too.
  for (let at = last - 1; at >= Math.max(0, last - 12); at--) {
    const moment = list[at]
    if (moment === undefined) break
    const [left, right] = spanOf(moment, view, playheadMs)
    if (x < left - slackPx || x > right + slackPx) continue
    const offPx = moment.extent === 'point' ? Math.abs(x - left - pointPx) : Math.max(left - x, x - right, 0)
    if (best === null || offPx < best.offPx) best = { moment, offPx, part: partAt(moment, left, right, x) }
  }
  return best && { moment: best.moment, part: best.part }
}

function firstCounted(over: readonly Moment[], view: View, x: number): Moment | null {
  const cellMs = overflowCellPx * view.msPerPx
  const fromMs = Math.floor(msAt(view, x) / cellMs) * cellMs
  const moment = over[firstFrom(over, fromMs)]
  return moment !== undefined && moment.startMs < fromMs + cellMs ? moment : null
}

/** How many found no row, stretch by stretch, as far as it shows. */
export function overflowCells(
  over: readonly Moment[],
  view: View,
  from: number,
  to: number
): readonly { readonly left: number; readonly count: number }[] {
  const cellMs = overflowCellPx * view.msPerPx
  const cells: { left: number; count: number }[] = []
  const lastMs = msAt(view, to)
  for (let ms = Math.floor(msAt(view, from) / cellMs) * cellMs; ms < lastMs; ms += cellMs) {
    const first = firstFrom(over, ms)
    const count = jump(over, first, ms + cellMs) - first
    if (count > 0) cells.push({ left: xOf(view, ms), count })
  }
  return cells
}

function partAt(moment: Moment, left: number, right: number, x: number): Hit['part'] {
  if (moment.extent === 'point' || right - left < edgesFromPx) return 'body'
  if (x <= left + edgePx) return 'start'
  return x >= right - edgePx && moment.extent !== 'open' ? 'end' : 'body'
}
