import { type Diff, diffOf, updateDiff } from '../../shared/domain/diff.ts'
import { inOrder } from '../../shared/domain/reel.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'

/** Below this distance two positions would soon be one number: then all items are numbered anew. */
const closest = 1e-6

/** The items in another order; only what has to move gets a new position. */
export function reorderDiff(items: readonly ReelItem[], order: readonly string[]): Diff {
  const byId = new Map(items.map((item) => [item.id, item]))
  const wanted = order.flatMap((id) => byId.get(id) ?? [])
  const stay = longestRising(wanted)
  const positions = wanted.map((item) => (stay.has(item.id) ? item.position : null))
  const filled = fillPositions(positions)
  return diffOf({
    updated: wanted.flatMap((item, index) => {
      const position = filled[index] ?? index
      return updateDiff(item, { position }).updated
    })
  })
}

/** Puts the moved items, in their present order, before or after another one. */
export function moveDiff(
  items: readonly ReelItem[],
  moved: ReadonlySet<string>,
  target: { readonly id: string; readonly side: 'before' | 'after' }
): Diff {
  const order = inOrder(items).map((item) => item.id)
  const moving = order.filter((id) => moved.has(id))
  // The target may be among the moved: then the nearest one that stays takes its place.
  const at = order.indexOf(target.id) + (target.side === 'after' ? 1 : 0)
  const before = order.slice(0, at).filter((id) => !moved.has(id))
  const after = order.slice(at).filter((id) => !moved.has(id))
  return reorderDiff(items, [...before, ...moving, ...after])
}

/** One place up (-1) or down (1); nothing at the end of the list. */
export function stepDiff(items: readonly ReelItem[], id: string, by: -1 | 1): Diff {
  const order = inOrder(items).map((item) => item.id)
  const neighbour = order[order.indexOf(id) + by]
  if (neighbour === undefined || !order.includes(id)) return diffOf({})
  return moveDiff(items, new Set([id]), { id: neighbour, side: by < 0 ? 'before' : 'after' })
}

/** The largest set of items whose positions already rise in this order: they can stay. */
function longestRising(items: readonly ReelItem[]): ReadonlySet<string> {
  const best = items.map(() => ({ length: 1, from: -1 }))
  items.forEach((item, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (best[earlier]?.length ?? 0) + 1
      if ((items[earlier]?.position ?? 0) < item.position && length > (best[index]?.length ?? 0))
        best[index] = { length, from: earlier }
    }
  })
  const longest = Math.max(0, ...best.map((each) => each.length))
  const ids = new Set<string>()
  for (let at = best.findIndex((each) => each.length === longest); at >= 0; at = best[at]?.from ?? -1)
    ids.add(items[at]?.id ?? '')
  return ids
}

/** Spreads the unknown positions evenly between the known ones around them. */
function fillPositions(positions: readonly (number | null)[]): readonly number[] {
  const filled: number[] = []
  positions.forEach((position, index) => {
    if (position !== null) {
      filled.push(position)
      return
    }
    const before = filled.at(-1)
    const ahead = positions.slice(index).findIndex((each) => each !== null)
    const after = ahead < 0 ? undefined : (positions[index + ahead] ?? undefined)
    if (before === undefined) filled.push(after === undefined ? 0 : after - ahead)
    else if (after === undefined) filled.push(before + 1)
    else filled.push(before + (after - before) / (ahead + 1))
  })
  const tooClose = filled.some(
    (position, index) => index > 0 && position - (filled[index - 1] ?? 0) < closest
  )
  return tooClose ? filled.map((_, index) => index) : filled
}
