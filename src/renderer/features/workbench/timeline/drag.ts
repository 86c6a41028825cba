import type { Moment } from '../../../../shared/domain/session-record.ts'
import { movedTogether, withEdge } from '../../../../shared/domain/moment-edits.ts'
import type { Hit } from './hit.ts'

/** Moments being dragged: as they were, what of the held one is held, and as they would be if let go now. */
export type Drag = {
  /** The one that is held comes first. */
  readonly from: readonly Moment[]
  readonly part: Hit['part']
  readonly pressedMs: number
  readonly to: readonly Moment[]
}

/** `others` go along when the held one is moved; an edge is only its own. */
export function startDrag({ moment, part }: Hit, others: readonly Moment[], pressedMs: number): Drag {
  const from = part === 'body' ? [moment, ...others.filter(({ id }) => id !== moment.id)] : [moment]
  return { from, part, pressedMs, to: from }
}

/** The drag with the pointer at `atMs`; edges land through `snap`. */
export function dragTo(drag: Drag, atMs: number, durationMs: number, snap: (ms: number) => number): Drag {
  const byMs = atMs - drag.pressedMs
  const { from, part } = drag
  if (part === 'body') return { ...drag, to: movedTogether(from, byMs, durationMs, snap) }
  return {
    ...drag,
    to: from.map((moment) => {
      const edge = part === 'start' ? moment.startMs : (moment.endMs ?? moment.startMs)
      return withEdge(moment, part, snap(Math.min(Math.max(0, edge + byMs), durationMs)))
    })
  }
}

/** The edge whose picture is worth seeing while it is dragged. */
export function shownMs({ part, to }: Drag): number {
  const [held] = to
  return (part === 'end' ? held?.endMs : null) ?? held?.startMs ?? 0
}
