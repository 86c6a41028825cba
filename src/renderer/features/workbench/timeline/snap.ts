import { firstFrom } from '../../../../shared/domain/time-list.ts'
import type { Layout } from './layout.ts'
import { firstReaching } from './pack.ts'

/** The edge of another moment, or one of `others`, that lies nearest to `ms` and no further than `withinMs`; or null. */
export function nearestEdge(
  layout: Layout,
  ms: number,
  withinMs: number,
  except: ReadonlySet<string>,
  others: readonly number[]
): number | null {
  let best: number | null = null
  const look = (edge: number | null): void => {
    if (edge === null || Math.abs(edge - ms) > withinMs) return
    if (best === null || Math.abs(edge - ms) < Math.abs(best - ms)) best = edge
  }
  for (const edge of others) look(edge)
  for (const { rows, mostRows } of layout.packs)
    for (const row of rows.slice(0, mostRows)) {
      const last = firstFrom(row, ms + withinMs)
      // Where hundreds lie this near, the last few are as good as any.
      for (let at = Math.max(firstReaching(row, ms - withinMs) - 1, last - 12, 0); at <= last; at++) {
        const moment = row[at]
        if (moment === undefined || except.has(moment.id)) continue
        look(moment.startMs)
        look(moment.endMs)
      }
    }
  return best
}

/** The first edge of any moment after `ms` (or the last before it); null when there is none. */
export function nextEdge(layout: Layout, ms: number, direction: -1 | 1): number | null {
  let best: number | null = null
  const look = (edge: number | null): void => {
    if (edge === null || (edge - ms) * direction <= 0) return
    if (best === null || (edge - best) * direction < 0) best = edge
  }
  for (const { rows } of layout.packs)
    for (const row of rows) {
      const at = firstReaching(row, ms)
      for (let index = Math.max(0, at - 2); index <= at + 2; index++) {
        look(row[index]?.startMs ?? null)
        look(row[index]?.endMs ?? null)
      }
      const from = firstFrom(row, ms + 1)
      look((direction === 1 ? row[from] : row[from - 1])?.startMs ?? null)
    }
  return best
}
