import type { FoundCode } from './codebook.ts'
import { type Diff, diffOf } from './diff.ts'
import { type Moment, plainMoment } from './session-record.ts'

/** A key press at a time: where it happens and the id a new moment gets. */
export type Press = { readonly recordingId: string; readonly timeMs: number; readonly newId: string }

/**
 * What pressing a code's key does. A point is added. An interval opens, or, when the same code is open in this
 * recording, closes; in an exclusive group it also closes what else is open there. An interval closed where it
 * began, or before, becomes one millisecond long rather than being lost.
 */
export function pressCode(found: FoundCode, open: readonly Moment[], press: Press): Diff {
  const { code, ref, group, codebook } = found
  const at = Math.max(0, Math.round(press.timeMs))
  const here = open.filter((moment) => moment.extent === 'open' && moment.recordingId === press.recordingId)
  if (code.kind === 'point') return diffOf({ added: [newMoment(found, press, at, 'point')] })
  const same = here.find((moment) => moment.code === ref)
  if (same) return diffOf({ updated: [[same, closeMoment(same, at)]] })
  const rivals = group.exclusive
    ? here.filter((moment) => group.codes.some((other) => moment.code === `${codebook.id}/${other.id}`))
    : []
  return diffOf({
    added: [newMoment(found, press, at, 'open')],
    updated: rivals.map((moment) => [moment, closeMoment(moment, at)] as const)
  })
}

function newMoment(found: FoundCode, press: Press, startMs: number, extent: 'point' | 'open'): Moment {
  return {
    type: 'moment',
    id: press.newId,
    recordingId: press.recordingId,
    code: found.ref,
    extent,
    startMs,
    endMs: null,
    subject: found.code.subject,
    ...plainMoment
  }
}

/** The moment with its open interval ended at `atMs`. */
export function closeMoment(moment: Moment, atMs: number): Moment {
  const startMs = Math.min(moment.startMs, atMs)
  const endMs = Math.max(moment.startMs, atMs)
  return { ...moment, extent: 'interval', startMs, endMs: Math.max(endMs, startMs + 1) }
}

/** Moments in the order of the list and the timeline: by start, then by end. */
export function byTime(a: Moment, b: Moment): number {
  return a.startMs - b.startMs || (a.endMs ?? a.startMs) - (b.endMs ?? b.startMs) || (a.id < b.id ? -1 : 1)
}
