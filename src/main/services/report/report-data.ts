import { indexCodes, type FoundCode } from '../../../shared/domain/codebook.ts'
import type { Content } from '../../../shared/domain/content.ts'
import type { Consent, Family, Person, Session } from '../../../shared/domain/family.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { inOrder } from '../../../shared/domain/reel.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { NextStep } from '../../../shared/domain/review-records.ts'
import { type Moment, recordsOf, type SessionRecord } from '../../../shared/domain/session-record.ts'

/** Everything a session report is drafted from. */
export type ReportData = {
  readonly family: Family
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  readonly session: Session
  readonly recordings: readonly Recording[]
  readonly records: readonly SessionRecord[]
  /** Whose moments are told: the first pass (null), or the blind one that is being coded. */
  readonly passId: string | null
  /** What was agreed in the session before this one. */
  readonly lastNextStep: NextStep | null
  readonly therapistName: string
  readonly content: Content
}

/** The clips of the session's reels in the order in which they are shown, numbered as in the reel. */
export function shownClips(data: ReportData): readonly Clip[] {
  const clips = recordsOf(data.records, 'clip')
  return recordsOf(data.records, 'reel').flatMap((reel) =>
    inOrder(clips.filter((clip) => clip.reelId === reel.id))
  )
}

/** What a clip's moment was tagged with; undefined when the clip stands on its own. */
export function codeOfClip(data: ReportData, clip: Clip): FoundCode | undefined {
  const moment = recordsOf(data.records, 'moment').find(({ id }) => id === clip.momentId)
  return moment && codeOf(data, moment)
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
