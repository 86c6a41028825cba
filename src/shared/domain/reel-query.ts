import { anglesOf, toAngleMs } from './angles.ts'
import { type CodeRef, type Dyad, dyadOf, type FoundCode, type Valence } from './codebook.ts'
import { valenceOf } from './effective-code.ts'
import type { Person, Session } from './family.ts'
import { personsOf } from './family-pair.ts'
import type { Language } from './language.ts'
import { compileFilter } from './match-moment.ts'
import { type MomentFilter, noFilter } from './moment-filter.ts'
import { orderForReel, pickBest } from './pick-best.ts'
import { type Handles, noHandles } from './reel.ts'
import type { Angle, Moment } from './session-record.ts'

/** Which moments a reel is made of, and how. */
export type ReelQuery = {
  /** Codes, groups, valence, star: as in the list of moments. */
  readonly filter: MomentFilter
  /** About any of these persons; empty: about anyone. */
  readonly personIds: readonly string[]
  readonly from: 'session' | 'cycle' | 'family'
  /** 1 to 4; where that camera has nothing to show of a moment, camera 1 shows it. */
  readonly camera: number
  /** So many at most, the best of them; null: all. */
  readonly best: number | null
  /** So long at most is a clip; null: as long as its moment with handles. */
  readonly mostMs: number | null
  readonly order: 'strength-first' | 'time'
}

export const plainQuery: ReelQuery = {
  filter: noFilter,
  personIds: [],
  from: 'session',
  camera: 1,
  best: 5,
  mostMs: 30_000,
  order: 'strength-first'
}

export type QueryPreset = 'strengths' | 'starred' | 'cycle-best' | 'growth'

/** Queries one would ask often. */
export const queryPresets: Readonly<Record<QueryPreset, ReelQuery>> = {
  strengths: { ...plainQuery, filter: { ...noFilter, valences: ['strength'] } },
  starred: { ...plainQuery, filter: { ...noFilter, star: true }, best: null },
  'cycle-best': {
    ...plainQuery,
    filter: { ...noFilter, star: true, valences: ['strength'] },
    from: 'cycle',
    best: 4,
    mostMs: 20_000
  },
  growth: { ...plainQuery, filter: { ...noFilter, valences: ['growth'] }, best: 1 }
}

/** What a query is asked of. */
export type QuerySources = {
  readonly own: Session
  /** The family's sessions and their moments, as far as they may be seen. */
  readonly sessions: readonly { readonly session: Session; readonly moments: readonly Moment[] }[]
  /** How long the films that can be shown are, by recording id. */
  readonly durations: ReadonlyMap<string, number>
  readonly angles: readonly Angle[]
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly language: Language
  readonly people: readonly Person[]
  /** Moments that are in the reel already: they are not found again. */
  readonly inReel: ReadonlySet<string>
  readonly handles: Handles
}

/** A moment that was found, and the stretch of a film that shows it. */
export type Found = {
  readonly moment: Moment
  readonly session: Session
  readonly valence: Valence
  readonly recordingId: string
  readonly startMs: number
  readonly endMs: number
}

/** The clips that a query makes, in their order; `all` is how many moments fit before the best were taken. */
export function askReel(
  query: ReelQuery,
  sources: QuerySources
): { readonly found: readonly Found[]; readonly all: number } {
  const { codes, language, inReel, own } = sources
  const fits = compileFilter(query.filter, { codes, language, people: sources.people, inReel })
  const isMeant = (moment: Moment): boolean =>
    sources.durations.has(moment.recordingId) &&
    moment.extent !== 'open' &&
    !inReel.has(moment.id) &&
    isAbout(moment, dyadOf(codes.get(moment.code)?.codebook), query.personIds, sources.people) &&
    codes.get(moment.code)?.code.role === undefined &&
    (fits === null || fits(moment))
  const all = sources.sessions
    .filter(({ session }) => isFrom(session, own, query.from))
    .flatMap(({ session, moments }) =>
      moments.filter(isMeant).map((moment) => ({
        moment,
        session,
        valence: valenceOf(moment, codes),
        atMs: ((moment.endMs ?? moment.startMs) + moment.startMs) / 2
      }))
    )
  const best = query.best === null ? all : pickBest(all, query.best)
  const inTurn = orderForReel(best, query.order)
  return {
    all: all.length,
    found: inTurn.map(({ moment, session, valence }) => ({
      moment,
      session,
      valence,
      ...stretchOf(moment, query, sources)
    }))
  }
}

function isFrom(session: Session, own: Session, from: ReelQuery['from']): boolean {
  switch (from) {
    case 'session':
      return session.id === own.id
    case 'cycle':
      return session.cycleId === own.cycleId
    case 'family':
      return true
  }
}

/** A moment that names nobody is about whom its subject means. */
function isAbout(moment: Moment, dyad: Dyad, asked: readonly string[], people: readonly Person[]): boolean {
  if (asked.length === 0) return true
  const { subject } = moment
  const named = personsOf(moment, dyad, people)
  if (named.length > 0) return named.some((id) => asked.includes(id))
  if (subject === 'dyad' && dyad === 'child-caregiver') return true
  return people.some(({ id, role }) => asked.includes(id) && (role === 'child') === (subject === 'child'))
}

function stretchOf(
  moment: Moment,
  { camera, mostMs }: Pick<ReelQuery, 'camera' | 'mostMs'>,
  { durations, angles, handles }: QuerySources
): { readonly recordingId: string; readonly startMs: number; readonly endMs: number } {
  const onMain = (durationMs: number) => cutAround(moment, { handles, mostMs, durationMs })
  const angle = anglesOf(angles, moment.recordingId)[camera - 2]
  const angleDurationMs = angle && durations.get(angle.recordingId)
  if (angle !== undefined && angleDurationMs !== undefined) {
    const [startMs, endMs] = [moment.startMs, moment.endMs ?? moment.startMs].map((ms) =>
      toAngleMs(angle, ms)
    )
    if (startMs !== undefined && endMs !== undefined && startMs >= 0 && endMs <= angleDurationMs)
      return {
        recordingId: angle.recordingId,
        ...cutAround({ startMs, endMs }, { handles, mostMs, durationMs: angleDurationMs })
      }
  }
  return { recordingId: moment.recordingId, ...onMain(durations.get(moment.recordingId) ?? 0) }
}

/**
 * The stretch of a film that shows a moment: with handles as far as `mostMs` lets them, shortened evenly; a moment
 * that is itself longer is cut around its middle. Always within the film.
 */
export function cutAround(
  moment: { readonly startMs: number; readonly endMs: number | null },
  {
    handles,
    mostMs,
    durationMs
  }: { readonly handles: Handles; readonly mostMs: number | null; readonly durationMs: number }
): { readonly startMs: number; readonly endMs: number } {
  const endsAt = moment.endMs ?? moment.startMs
  const length = endsAt - moment.startMs
  const limit = mostMs ?? Number.POSITIVE_INFINITY
  if (length > limit) {
    const startMs = Math.round(moment.startMs + (length - limit) / 2)
    return { startMs, endMs: startMs + limit }
  }
  const wanted = handles.beforeMs + handles.afterMs
  const part = wanted === 0 ? 0 : Math.min(1, (limit - length) / wanted)
  const { beforeMs, afterMs } = part === 0 ? noHandles : handles
  const startMs = Math.max(0, Math.round(moment.startMs - beforeMs * part))
  const endMs = Math.min(durationMs, Math.round(endsAt + afterMs * part))
  return { startMs, endMs: Math.max(endMs, Math.min(durationMs, startMs + shortestMs)) }
}

/** A point shown without handles still needs time to be seen. */
const shortestMs = 500

/** From the first beginning to the last end; null for none, and where that is no time at all. */
export function spanOf(
  moments: readonly { readonly startMs: number; readonly endMs: number | null }[]
): { readonly startMs: number; readonly endMs: number } | null {
  if (moments.length === 0) return null
  const startMs = Math.min(...moments.map((moment) => moment.startMs))
  const endMs = Math.max(...moments.map((moment) => moment.endMs ?? moment.startMs))
  return endMs > startMs ? { startMs, endMs } : null
}
