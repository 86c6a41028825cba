import type { View } from './geometry.ts'
import type { Stretch } from './draw-moments.ts'
import { spanOf } from './hit.ts'
import type { Layout, Placed } from './lanes.ts'

/** A point's words stand to its right and reach no further than this. */
const wordsPx = 240
/** Lines and stars stand out a little. */
const marginPx = 10

/**
 * The part of the lanes that an edit changed: from the first to the last moment that came, went, changed or moved
 * to another row, and on to where their words end. Null when nothing did; everything when the lanes themselves
 * changed shape.
 */
export function changedStretch(before: Layout, after: Layout, view: View, widthPx: number): Stretch | null {
  if (before.heightPx !== after.heightPx || before.lanes.length !== after.lanes.length)
    return { left: 0, right: widthPx }
  const changed = changes(before.placed, after.placed)
  if (changed.length === 0) return null
  const spans = changed.map((placed) => spanOf(placed, view, 0))
  const left = Math.min(...spans.map(([from]) => from))
  const right = Math.max(...spans.map(([, to]) => to))
  const rows = new Set(changed.map(({ topPx }) => topPx))
  return {
    left: Math.max(0, left - marginPx),
    right: Math.min(widthPx, Math.max(right + marginPx, wordsEnd(after.placed, rows, view, right)))
  }
}

function changes(before: readonly Placed[], after: readonly Placed[]): readonly Placed[] {
  const old = new Map(before.map((each) => [each.moment.id, each]))
  const changed: Placed[] = []
  for (const each of after) {
    const was = old.get(each.moment.id)
    old.delete(each.moment.id)
    if (was?.moment === each.moment && was.topPx === each.topPx) continue
    changed.push(each)
    if (was) changed.push(was)
  }
  return [...changed, ...old.values()]
}

/** Words end where the next moment of their row begins. */
function wordsEnd(placed: readonly Placed[], rows: ReadonlySet<number>, view: View, fromPx: number): number {
  const open = new Set(rows)
  let end = fromPx
  for (const each of placed) {
    if (!open.has(each.topPx)) continue
    const [left] = spanOf(each, view, 0)
    if (left <= fromPx) continue
    end = Math.max(end, Math.min(left, fromPx + wordsPx))
    open.delete(each.topPx)
  }
  return open.size > 0 ? fromPx + wordsPx : end
}
