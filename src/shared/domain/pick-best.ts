import type { Valence } from './codebook.ts'
import type { Session } from './family.ts'
import type { Moment } from './session-record.ts'

type Candidate = {
  readonly moment: Moment
  readonly session: Session
  readonly valence: Valence
  /** The moment's middle, in ms of its recording. */
  readonly atMs: number
}

/**
 * The best so many: starred first, then by intensity, then what the coder was sure of; of those that are alike the ones that
 * lie furthest from what was taken already, so that they spread over the film and over the films. In order of rank.
 */
export function pickBest<T extends Candidate>(candidates: readonly T[], count: number): readonly T[] {
  const ranked = Map.groupBy(candidates, rankOf)
  const picked: T[] = []
  for (const rank of [...ranked.keys()].sort((a, b) => b - a)) {
    const alike = (ranked.get(rank) ?? []).toSorted(byTime)
    picked.push(...spread(alike, picked, count - picked.length))
  }
  return picked
}

/** Whether the star, then the strength, then the certainty counts more. */
function rankOf({ moment }: Candidate): number {
  return (moment.star ? 1000 : 0) + (moment.intensity ?? 0) * 2 + (moment.maybe ? 0 : 1)
}

/** `count` of them, one after the other the furthest from all that was taken before; the first of several as far. */
function spread<T extends Candidate>(alike: readonly T[], taken: readonly T[], count: number): readonly T[] {
  if (alike.length <= count) return alike
  const distances = alike.map((candidate) => nearest(candidate, taken))
  const picked: T[] = []
  while (picked.length < count) {
    const furthest = distances.reduce((best, ms, at) => (ms > (distances[best] ?? -1) ? at : best), 0)
    const next = alike[furthest]
    if (next === undefined) break
    picked.push(next)
    alike.forEach((candidate, at) => {
      distances[at] = at === furthest ? -1 : Math.min(distances[at] ?? -1, distance(candidate, next))
    })
  }
  return picked
}

function nearest(candidate: Candidate, taken: readonly Candidate[]): number {
  return Math.min(Number.MAX_VALUE, ...taken.map((other) => distance(candidate, other)))
}

/** In ms; another film is further than anything in this one. */
function distance(a: Candidate, b: Candidate): number {
  return a.moment.recordingId === b.moment.recordingId ? Math.abs(a.atMs - b.atMs) : Number.MAX_VALUE
}

function byTime(a: Candidate, b: Candidate): number {
  return a.session.number - b.session.number || a.atMs - b.atMs || (a.moment.id < b.moment.id ? -1 : 1)
}

/**
 * The order in which a reel shows them. Strength first: it begins with two strengths and ends with one as far as there are
 * enough, what else there is lies before the last; strengths and the rest each in the order of time.
 */
export function orderForReel<T extends Candidate>(
  candidates: readonly T[],
  order: 'strength-first' | 'time'
): readonly T[] {
  const inTime = candidates.toSorted(byTime)
  if (order === 'time') return inTime
  const strengths = inTime.filter(({ valence }) => valence === 'strength')
  const rest = inTime.filter(({ valence }) => valence !== 'strength')
  const atEnd = strengths.length > 1 ? 1 : 0
  const atFront = strengths.length - atEnd
  return [...strengths.slice(0, atFront), ...rest, ...strengths.slice(atFront)]
}
