import type { View } from './geometry.ts'
import type { Stretch } from './draw-moments.ts'
import { spanOf } from './hit.ts'
import type { Layout, Placed } from './lanes.ts'

/** Words of a neighbour may reach this far into what has to be drawn again. */
const reachPx = 240

/**
 * The part of the lanes that an edit changed: from the first to the last moment that came, went, changed or moved
 * to another row. Null when nothing did; everything when the lanes themselves changed shape.
 */
export function changedStretch(before: Layout, after: Layout, view: View, widthPx: number): Stretch | null {
  if (before.heightPx !== after.heightPx || before.lanes.length !== after.lanes.length)
    return { left: 0, right: widthPx }
  const old = new Map(before.placed.map((each) => [each.moment.id, each]))
  let left = Infinity
  let right = -Infinity
  const include = (placed: Placed): void => {
    const [from, to] = spanOf(placed, view, 0)
    left = Math.min(left, from)
    right = Math.max(right, to)
  }
  for (const each of after.placed) {
    const was = old.get(each.moment.id)
    old.delete(each.moment.id)
    if (was?.moment === each.moment && was.topPx === each.topPx) continue
    include(each)
    if (was) include(was)
  }
  for (const gone of old.values()) include(gone)
  if (left > right) return null
  return { left: Math.max(0, left - reachPx), right: Math.min(widthPx, right + reachPx) }
}
