import type { FoundCode } from './codebook.ts'
import { type Diff, diffOf } from './diff.ts'
import { type Moment, plainMoment } from './session-record.ts'

/** A key press: in which recording and pass, about whom, what time it stands for, and the id of a new moment. */
export type Press = {
  readonly recordingId: string
  readonly passId: string | null
  readonly personIds: readonly string[]
  /** The picture on the screen when the key went down. */
  readonly timeMs: number
  /** Where what it starts is put, and where what it ends: earlier, for a coder who needs time to react. */
  readonly startMs: number
  readonly endMs: number
  readonly newId: string
}

/**
 * What pressing a code's key does. A point is added. An interval opens, or, when the same code is open about the
 * same persons in this recording and pass, closes. In an exclusive group it also ends what else is open there at
 * exactly its own start: no gap and no overlap. Nothing is lost or gets a negative length: an interval ended where
 * it began is one millisecond long, and one in an exclusive group that starts where its rival started begins after
 * that millisecond. What is open further on in the film is left alone.
 */
export function pressCode(found: FoundCode, open: readonly Moment[], press: Press): Diff {
  const { code, ref, group, codebook } = found
  const startMs = Math.max(0, Math.round(press.startMs))
  if (code.kind === 'point') return diffOf({ added: [newMoment(found, press, startMs, 'point')] })
  const here = open.filter((moment) => isMeant(moment, press))
  const inGroup = group.exclusive
    ? here.filter((moment) => group.codes.some((other) => moment.code === `${codebook.id}/${other.id}`))
    : []
  const same = here.find((moment) => moment.code === ref)
  if (same) return diffOf({ updated: [[same, ended(same, inGroup, press)]] })
  const rivals = inGroup.filter((moment) => moment.startMs <= press.timeMs)
  const start = Math.max(startMs, ...rivals.map((moment) => moment.startMs + 1))
  return diffOf({
    added: [newMoment(found, press, start, 'open')],
    updated: rivals.map((moment) => [moment, closeMoment(moment, start)] as const)
  })
}

function isMeant(moment: Moment, press: Press): boolean {
  if (moment.extent !== 'open' || moment.recordingId !== press.recordingId) return false
  return moment.passId === press.passId && areSamePersons(moment.personIds, press.personIds)
}

/** Whether two moments can be about the same: the one that doesn't say about whom could be. */
function areSamePersons(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true
  return some.length === others.length && some.every((id) => others.includes(id))
}

/** The end of an open interval; where it begins after the picture on the screen the two change places. */
function ended(moment: Moment, inGroup: readonly Moment[], press: Press): Moment {
  const { startMs } = moment
  if (press.timeMs < startMs) return closeMoment(moment, Math.max(0, Math.round(press.timeMs)))
  const next = Math.min(
    ...inGroup.filter((other) => other.startMs > startMs).map((other) => other.startMs),
    Number.POSITIVE_INFINITY
  )
  return closeMoment(moment, Math.min(next, Math.max(startMs, Math.round(press.endMs))))
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
    ...plainMoment,
    personIds: [...press.personIds],
    passId: press.passId
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
