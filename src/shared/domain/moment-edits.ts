import type { FoundCode } from './codebook.ts'
import { cutText } from './cut-text.ts'
import { closeMoment } from './coding.ts'
import { type Moment, plainMoment } from './session-record.ts'

type Snap = (ms: number) => number

/** How long a point becomes when its code is changed to one for intervals. */
export const pointToIntervalMs = 1000
const longestNote = 20_000
const longestCaption = 500

/** The moment with one edge at `atMs`, already on a frame; an edge never passes the other. A point moves as a whole. */
export function withEdge(moment: Moment, edge: 'start' | 'end', atMs: number): Moment {
  const { extent, startMs, endMs } = moment
  if (extent === 'point') return { ...moment, startMs: atMs }
  if (edge === 'end') return closeMoment(moment, Math.max(atMs, startMs + 1))
  return { ...moment, startMs: endMs === null ? atMs : Math.max(0, Math.min(atMs, endMs - 1)) }
}

/** The moment moved in time with its length kept, within the film; both edges snapped. */
function movedBy(moment: Moment, byMs: number, durationMs: number, snap: Snap): Moment {
  const { startMs, endMs } = moment
  const lengthMs = (endMs ?? startMs) - startMs
  const start = snap(Math.min(Math.max(0, startMs + byMs), Math.max(0, durationMs - lengthMs)))
  if (endMs === null) return { ...moment, startMs: start }
  return { ...moment, startMs: start, endMs: Math.max(start + 1, snap(start + lengthMs)) }
}

/**
 * Moments moved as one, the first of them being held: its start lands through `snap`, and the others keep their
 * distance to it. None leaves the film; then all stop.
 */
export function movedTogether(
  moments: readonly Moment[],
  byMs: number,
  durationMs: number,
  snap: Snap
): readonly Moment[] {
  const [held] = moments
  if (held === undefined) return []
  if (moments.length === 1) return [movedBy(held, byMs, durationMs, snap)]
  let first = Infinity
  let last = 0
  for (const { startMs, endMs } of moments) {
    first = Math.min(first, startMs)
    last = Math.max(last, endMs ?? startMs)
  }
  const within = (ms: number): number => Math.min(Math.max(ms, -first), Math.max(-first, durationMs - last))
  const by = within(snap(held.startMs + within(byMs)) - held.startMs)
  return moments.map((moment) => ({
    ...moment,
    startMs: moment.startMs + by,
    endMs: moment.endMs === null ? null : moment.endMs + by
  }))
}

/**
 * An interval in two at `atMs`; null when that is not inside it, or when it is a point. Both parts say what it is
 * (code, about whom, modifiers, how strong, not sure); what was written or chosen (note, caption, star, clips made
 * of it) stays with the first, which keeps its id. The second part of an interval that runs goes on running.
 */
export function splitMoment(moment: Moment, atMs: number, newId: string): readonly [Moment, Moment] | null {
  const { extent, startMs, endMs } = moment
  if (extent === 'point' || atMs <= startMs || (endMs !== null && atMs >= endMs)) return null
  const { star, note, caption } = plainMoment
  return [closeMoment(moment, atMs), { ...moment, id: newId, startMs: atMs, star, note, caption }]
}

/** What a merge makes: each merged moment, and those that went into it. */
export type Merge = { readonly into: Moment; readonly from: Moment; readonly gone: readonly Moment[] }

/**
 * Intervals that say the same (code, about whom, recording, pass) as one from the first start to the last end. It
 * keeps the first one's id. Notes and captions are put one after the other, a star or a doubt of any of them stays,
 * the strongest counts, and where modifiers differ the earliest answer is kept. Points are left alone.
 */
export function mergeMoments(moments: readonly Moment[]): readonly Merge[] {
  const alike = Map.groupBy(
    moments.filter(({ extent }) => extent !== 'point'),
    ({ code, subject, recordingId, passId }) => [code, subject, recordingId, passId].join(' ')
  )
  return [...alike.values()].flatMap((list) => {
    const [from, ...gone] = list.toSorted((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
    if (from === undefined || gone.length === 0) return []
    const all = [from, ...gone]
    const isOpen = all.some(({ extent }) => extent === 'open')
    const strengths = all.flatMap(({ intensity }) => intensity ?? [])
    const into: Moment = {
      ...from,
      extent: isOpen ? 'open' : 'interval',
      endMs: isOpen ? null : Math.max(...all.map(({ endMs, startMs }) => endMs ?? startMs + 1)),
      star: all.some(({ star }) => star),
      maybe: all.some(({ maybe }) => maybe),
      intensity: strengths.length > 0 ? Math.max(...strengths) : null,
      personIds: [...new Set(all.flatMap(({ personIds }) => personIds))].slice(0, 2),
      note: cutText(joined(all, 'note', '\n'), longestNote),
      caption: cutText(joined(all, 'caption', ' '), longestCaption),
      modifiers: Object.assign(
        {},
        ...all.toReversed().map(({ modifiers }) => modifiers)
      ) as Moment['modifiers']
    }
    return [{ into, from, gone }]
  })
}

function joined(moments: readonly Moment[], field: 'note' | 'caption', between: string): string {
  return [...new Set(moments.map((moment) => moment[field].trim()).filter(Boolean))].join(between)
}

/**
 * The moment with another code. It is about whom the new code is about, unless something else had been chosen; it
 * keeps the modifiers that the new code has too. A point becomes an interval of a second (within the film), an
 * interval a point where it began, as the new code asks.
 */
export function retagged(
  moment: Moment,
  was: FoundCode | undefined,
  { ref, code }: FoundCode,
  durationMs: number
): Moment {
  if (moment.code === ref) return moment
  const kept = Object.entries(moment.modifiers).filter(([id]) =>
    code.modifiers?.some((each) => each.id === id)
  )
  const { intensityTo } = code
  return {
    ...moment,
    ...extentFor(code.kind, moment, durationMs),
    code: ref,
    subject: was !== undefined && was.code.subject !== moment.subject ? moment.subject : code.subject,
    modifiers: Object.fromEntries(kept),
    intensity:
      moment.intensity === null || intensityTo === undefined ? null : Math.min(moment.intensity, intensityTo)
  }
}

function extentFor(
  kind: 'point' | 'interval',
  { extent, startMs, endMs }: Moment,
  durationMs: number
): Pick<Moment, 'extent' | 'startMs' | 'endMs'> {
  if (kind === 'point') return { extent: 'point', startMs, endMs: null }
  if (extent !== 'point') return { extent, startMs, endMs }
  const end = Math.max(startMs + 1, Math.min(startMs + pointToIntervalMs, durationMs))
  return { extent: 'interval', startMs, endMs: end }
}

/**
 * Copies of moments with the first of them beginning at `atMs` and the others as far from it as they were. What
 * would begin at or past the film's end is left out, what would reach past it ends there.
 */
export function pastedMoments(
  copied: readonly Moment[],
  place: {
    readonly recordingId: string
    readonly passId: string | null
    readonly atMs: number
    readonly durationMs: number
  },
  newId: () => string
): readonly Moment[] {
  const { recordingId, passId, atMs, durationMs } = place
  const first = copied.reduce((least, { startMs }) => Math.min(least, startMs), Infinity)
  return copied.flatMap((moment) => {
    const startMs = moment.startMs - first + atMs
    if (startMs >= durationMs) return []
    const endMs =
      moment.endMs === null
        ? null
        : Math.max(startMs + 1, Math.min(startMs + moment.endMs - moment.startMs, durationMs))
    return [{ ...moment, id: newId(), recordingId, passId, startMs, endMs }]
  })
}
