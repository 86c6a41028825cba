import type { ReportFacts } from '../../../shared/contract.ts'
import { byTime } from '../../../shared/domain/coding.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { picturesOf } from './pictures.ts'
import { type ReportData, toldMoments, untoldMoments } from './report-data.ts'

/** What the screen says beside the draft: what is not on paper yet and why, and the pictures that may be. */
export function factsOf(data: ReportData, language: Language): ReportFacts {
  const withoutNote = toldMoments(data).filter(({ note }) => note.trim() === '')
  return {
    withoutNote: withoutNote.toSorted(byTime).map(({ id, recordingId }) => ({ id, recordingId })),
    notForParents: untoldMoments(data).length,
    shownOn: data.shownOn,
    pictures: picturesOf(data, language).map((picture) => ({ ...picture }))
  }
}
