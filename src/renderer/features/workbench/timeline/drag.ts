import type { Moment } from '../../../../shared/domain/session-record.ts'
import { movedBy, withEdge } from '../../../state/moment-edits.ts'
import type { Hit } from './hit.ts'

/** A moment being dragged: as it was, what of it is held, and as it would be if let go now. */
export type Drag = {
  readonly from: Moment
  readonly part: Hit['part']
  readonly pressedMs: number
  readonly to: Moment
}

export function startDrag({ placed, part }: Hit, pressedMs: number): Drag {
  return { from: placed.moment, part, pressedMs, to: placed.moment }
}

/** The drag with the pointer at `atMs`; edges land on frames through `snap`. */
export function dragTo(drag: Drag, atMs: number, durationMs: number, snap: (ms: number) => number): Drag {
  const byMs = atMs - drag.pressedMs
  const { from, part } = drag
  if (part === 'body') return { ...drag, to: movedBy(from, byMs, durationMs, snap) }
  const edge = part === 'start' ? from.startMs : (from.endMs ?? from.startMs)
  return { ...drag, to: withEdge(from, part, snap(Math.min(Math.max(0, edge + byMs), durationMs))) }
}

/** The edge whose picture is worth seeing while it is dragged. */
export function shownMs({ part, to }: Drag): number {
  return part === 'end' ? (to.endMs ?? to.startMs) : to.startMs
}
