import { indexCodes, type FoundCode } from '../../../shared/domain/codebook.ts'
import type { Content } from '../../../shared/domain/content.ts'
import type { Consent, Family, Person, Session } from '../../../shared/domain/family.ts'
import { effectOf } from '../../../shared/domain/effective-code.ts'
import { isForParents } from '../../../shared/domain/for-parents.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { LogLine } from '../../../shared/domain/logbook.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { NextStep } from '../../../shared/domain/review-records.ts'
import { type Moment, recordsOf, type SessionRecord } from '../../../shared/domain/session-record.ts'
import { labelForParents } from '../../../shared/domain/label-for-parents.ts'

/** A clip as parents saw it, and the moment it was made from; null: there is none, or none that may be known. */
export type ShownClip = {
  readonly clip: Clip
  readonly moment: Moment | null
  /** Whether parents would not get to see it any more: its words stay out, and its picture. */
  readonly heldBack: boolean
}

/** Everything a session report is drafted from. */
export type ReportData = {
  readonly family: Family
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  /** The day each recording was made at the latest, by its id. */
  readonly recordedOn: ReadonlyMap<string, string>
  readonly session: Session
  readonly recordings: readonly Recording[]
  readonly records: readonly SessionRecord[]
  /** Whose moments are told: the first pass (null), or the blind one that is being coded. */
  readonly passId: string | null
  /** The day of the talk as the parent screen knows it; null: none took place. */
  readonly shownOn: string | null
  /** What it showed but for what the parent wished to be left out, numbered as in the report. */
  readonly shown: readonly ShownClip[]
  /** The family's lines of the logbook, the oldest first. */
  readonly logbook: readonly LogLine[]
  /** What was agreed in the session before this one. */
  readonly lastNextStep: NextStep | null
  readonly therapistName: string
  readonly content: Content
  /** The day that consent is asked for: it is what it is then. */
  readonly today: string
}

/** The moments that may be told on paper, in the order in which they were made: those of one pass, with a code that is for parents. */
export function toldMoments(data: ReportData): readonly Moment[] {
  return ownMoments(data).filter((moment) => isForParents(moment, codesOf(data.content)))
}

/** Those that stay out of the paper, with what was written at them. */
export function untoldMoments(data: ReportData): readonly Moment[] {
  return ownMoments(data).filter((moment) => !isForParents(moment, codesOf(data.content)))
}

/** A second coder's pass is there to be compared, not to be told twice. */
function ownMoments({ records, passId }: ReportData): readonly Moment[] {
  return recordsOf(records, 'moment').filter((moment) => moment.passId === passId)
}

/** Whether a picture of a shown clip may stand on paper: never of a moment that isn't for parents, or is gone. */
export function mayBePictured(data: ReportData, { clip, moment, heldBack }: ShownClip): boolean {
  if (heldBack) return false
  return moment === null ? clip.momentId === null : isForParents(moment, codesOf(data.content))
}

/** What a shown clip is called in words for parents. What is difficult has no name on paper; nor has what isn't for parents. */
export function paperLabel({ content }: ReportData, { clip, moment }: ShownClip, language: Language): string {
  const facts = { codes: codesOf(content), momentOf: () => moment }
  return labelForParents(clip, facts, { language, growthInWords: false, child: null }) ?? ''
}

export function isStrength(data: ReportData, { moment }: ShownClip): boolean {
  const code = moment && codeOf(data, moment)?.code
  return !!moment && !!code && effectOf(code, moment.modifiers).valence === 'strength'
}

export function codeOf(data: ReportData, moment: Moment): FoundCode | undefined {
  return codesOf(data.content).get(moment.code)
}

const indexes = new WeakMap<Content, ReturnType<typeof indexCodes>>()

function codesOf(content: Content): ReturnType<typeof indexCodes> {
  const known = indexes.get(content) ?? indexCodes(content.codebooks)
  indexes.set(content, known)
  return known
}
