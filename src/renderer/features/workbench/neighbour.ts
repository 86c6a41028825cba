import type { Moment } from '../../../shared/domain/session-record.ts'
import { firstFrom, indexIn } from '../../../shared/domain/time-list.ts'

/** The moment before or after the one selected; without one, the first from this time on, or the last before it. */
export function neighbourOf(
  moments: readonly Moment[],
  selected: Moment | null,
  atMs: number,
  direction: -1 | 1
): Moment | null {
  const at = indexIn(moments, selected)
  if (at >= 0) return moments[at + direction] ?? null
  const next = firstFrom(moments, atMs)
  return moments[direction === 1 ? next : next - 1] ?? null
}
