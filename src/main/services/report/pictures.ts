import type { Language } from '../../../shared/domain/language.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { paperLabel, mayBePictured, type ReportData } from './report-data.ts'
import { wordingIn } from './wording.ts'

/** One picture of a shown clip: which, and what stands below it. */
export type ReportPicture = {
  readonly clipNumber: number
  readonly recordingId: string
  readonly atMs: number
  readonly caption: string
}

/** The pictures that may stand with the clips shown, in words for parents, of recordings that are still there. */
export function picturesOf(data: ReportData, language: Language): readonly ReportPicture[] {
  const { words, with: put } = wordingIn(language)
  return data.shown.flatMap((shown, at) => {
    const { clip, moment } = shown
    if (!mayBePictured(data, shown)) return []
    const name = put(words.stillCaption, { number: at + 1 })
    const label = paperLabel(data, shown, language)
    const caption = label === '' ? name : `${name}: ${label}`
    return [{ clipNumber: at + 1, recordingId: clip.recordingId, atMs: pictureTime(clip, moment), caption }]
  })
}

/** The middle of the moment a clip was made for, as far as it was shown, or of the clip itself. */
export function pictureTime(clip: Clip, moment: Moment | null): number {
  const isOfClip = moment !== null && moment.recordingId === clip.recordingId
  const [start, end] = isOfClip
    ? [moment.startMs, moment.endMs ?? moment.startMs]
    : [clip.startMs, clip.endMs]
  return Math.min(
    Math.max(Math.round((start + end) / 2), clip.startMs),
    Math.max(clip.startMs, clip.endMs - 1)
  )
}
