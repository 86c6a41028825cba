import { closeMoment } from '../../shared/domain/coding.ts'
import type { Moment } from '../../shared/domain/session-record.ts'

type Snap = (ms: number) => number

/** The moment with one edge at `atMs`, already on a frame; an edge never passes the other. A point moves as a whole. */
export function withEdge(moment: Moment, edge: 'start' | 'end', atMs: number): Moment {
  const { extent, startMs, endMs } = moment
  if (extent === 'point') return { ...moment, startMs: atMs }
  if (edge === 'end') return closeMoment(moment, Math.max(atMs, startMs + 1))
  return { ...moment, startMs: endMs === null ? atMs : Math.min(atMs, endMs - 1) }
}

/** The moment moved in time with its length kept, within the film; both edges snapped. */
export function movedBy(moment: Moment, byMs: number, durationMs: number, snap: Snap): Moment {
  const { startMs, endMs } = moment
  const lengthMs = (endMs ?? startMs) - startMs
  const start = snap(Math.min(Math.max(0, startMs + byMs), Math.max(0, durationMs - lengthMs)))
  if (endMs === null) return { ...moment, startMs: start }
  return { ...moment, startMs: start, endMs: Math.max(start + 1, snap(start + lengthMs)) }
}
