import type { Moment } from '../../../shared/domain/session-record.ts'

/** The moment before or after the one selected; without one, the first from this time on, or the last before it. */
export function neighbourOf(
  moments: readonly Moment[],
  selectedId: string | null,
  atMs: number,
  direction: -1 | 1
): Moment | null {
  const at = moments.findIndex(({ id }) => id === selectedId)
  if (at >= 0) return moments[at + direction] ?? null
  return direction === 1
    ? (moments.find(({ startMs }) => startMs >= atMs) ?? null)
    : (moments.findLast(({ startMs }) => startMs < atMs) ?? null)
}
