import { compileFilter, type Fits } from '../../shared/domain/match-moment.ts'
import type { Person } from '../../shared/domain/family.ts'
import type { MomentFilter } from '../../shared/domain/moment-filter.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { type Shown, showMoments } from '../../shared/domain/shown-moments.ts'
import { app } from './app.ts'
import { session } from './session.ts'
import { codesIn } from './codebooks.ts'
import { momentsInReel, momentsOf } from './moments.ts'
import { passes } from './passes.ts'

type Compiled = {
  readonly content: unknown
  readonly language: string
  readonly people: readonly Person[]
  readonly inReel: ReadonlySet<string> | null
  readonly fits: Fits | null
}

const compiled = new WeakMap<MomentFilter, Compiled>()
const lists = new WeakMap<Fits, Shown>()
const nobody: readonly Person[] = []
const nowhere: ReadonlySet<string> = new Set()

/** The filter as a test of one moment; null when it hides nothing. The same filter gives the same test. */
export function fitsOf(doc: Doc, filter: MomentFilter): Fits | null {
  const { content, info } = app.getState()
  const language = info?.settings.language ?? 'nl'
  const inReel = filter.inReel === null ? null : momentsInReel(doc)
  const people = session.getState().open?.people ?? nobody
  const known = compiled.get(filter)
  const isAsBefore = known?.content === content && known.language === language && known.people === people
  if (isAsBefore && known.inReel === inReel) return known.fits
  const fits = compileFilter(filter, {
    ...{ codes: codesIn(content), language, people },
    inReel: inReel ?? nowhere
  })
  compiled.set(filter, { content, language, people, inReel, fits })
  return fits
}

/** A recording's moments that the filter shows, in the order of time. An edit tests only what it changed. */
export function shownMoments(
  doc: Doc,
  recordingId: string | null,
  filter: MomentFilter,
  seen: ReturnType<typeof passes.getState> = passes.getState()
): readonly Moment[] {
  const all = momentsOf(doc, recordingId, seen)
  const fits = fitsOf(doc, filter)
  if (fits === null) return all
  const shown = showMoments(all, fits, lists.get(fits) ?? null)
  lists.set(fits, shown)
  return shown.shown
}
