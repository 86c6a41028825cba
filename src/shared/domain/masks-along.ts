import { type Diff, diffOf, squashDiffs } from './diff.ts'
import { pictureSpan } from './gaps.ts'
import type { Clip, Mask } from './reel-records.ts'

/** A stretch of a recording that is shown. */
type Stretch = { readonly recordingId: string; readonly startMs: number; readonly endMs: number }

/** So near to a clip's edge a mask is meant to reach it: edges that were set by eye are a few pictures apart. */
const meantForEdgeMs = 250
/** An edge may lie within a picture, and that picture be hidden by what ends or begins there. */
const onePictureMs = 50

/**
 * What hides goes with the clip: where an edge is moved outward and a mask reached the old one, it reaches the new one
 * too, and lies there as it lay at the old one. The masks that have to change, with what they change to.
 */
export function masksAlong(diff: Diff, masks: readonly Mask[]): readonly (readonly [from: Mask, to: Mask])[] {
  const changed = new Map(diff.updated.map(([, to]) => [to.id, to]))
  const removed = new Set(diff.removed.map(({ id }) => id))
  const moves = diff.updated.flatMap(([from, to]) =>
    from.type === 'clip' && to.type === 'clip' ? movesOf(from, to) : []
  )
  if (moves.length === 0) return []
  return masks.flatMap((known) => {
    const mask = changed.get(known.id) ?? known
    if (mask.type !== 'mask' || removed.has(mask.id)) return []
    const to = moves.reduce(along, mask)
    return to === mask ? [] : [[mask, to] as const]
  })
}

/** The edit, and with it what `masksAlong` says: one step to undo. */
export function withMasksAlong(diff: Diff, masks: readonly Mask[]): Diff {
  const updated = masksAlong(diff, masks)
  return updated.length === 0 ? diff : squashDiffs([diff, diffOf({ updated })])
}

type Move = { readonly from: Stretch; readonly to: Stretch }

/** The stretches that a clip goes on showing of the same recording: its own, and the one beside it. */
function movesOf(from: Clip, to: Clip): readonly Move[] {
  const moves: Move[] = [{ from, to }]
  if (from.beside !== null && to.beside !== null) moves.push({ from: from.beside, to: to.beside })
  return moves.filter((move) => move.from.recordingId === move.to.recordingId)
}

function along(mask: Mask, move: Move): Mask {
  if (mask.recordingId !== move.from.recordingId || mask.startMs >= mask.endMs) return mask
  const [from, to] = [pictureSpan(move.from), pictureSpan(move.to)]
  const isAtStart = mask.startMs <= from.startMs + meantForEdgeMs && mask.endMs > from.startMs - onePictureMs
  const isAtEnd = mask.endMs >= from.endMs - meantForEdgeMs && mask.startMs < from.endMs + onePictureMs
  const startMs = isAtStart && to.startMs < from.startMs ? Math.min(mask.startMs, to.startMs) : mask.startMs
  const endMs = isAtEnd && to.endMs > from.endMs ? Math.max(mask.endMs, to.endMs) : mask.endMs
  return startMs === mask.startMs && endMs === mask.endMs ? mask : { ...mask, startMs, endMs }
}
