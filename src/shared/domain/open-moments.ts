import { closeMoment } from './coding.ts'
import { type Diff, diffOf } from './diff.ts'
import type { Moment } from './session-record.ts'

/**
 * What the end of the film does: every interval still open is closed there. One that began on the last picture, or
 * after the end, is drawn back so that it lies within the film and lasts.
 */
export function closeOpenAt(moments: readonly Moment[], endMs: number): Diff {
  const open = moments.filter(({ extent }) => extent === 'open')
  return diffOf({
    updated: open.map((moment) => {
      const startMs = Math.min(moment.startMs, Math.max(0, endMs - 1))
      return [moment, closeMoment({ ...moment, startMs }, Math.max(endMs, startMs + 1))] as const
    })
  })
}

/**
 * What stopping all that is open does at a time: what began before it ends there. What begins at that picture or
 * later is left open, since it can't have ended yet.
 */
export function stopOpenAt(moments: readonly Moment[], atMs: number): Diff {
  const running = moments.filter(({ extent, startMs }) => extent === 'open' && startMs < atMs)
  return diffOf({ updated: running.map((moment) => [moment, closeMoment(moment, atMs)] as const) })
}
