import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { ReportText } from '../../shared/domain/session-record.ts'
import { commitPlain, session } from './session.ts'

/** Which section of which report. */
export type SectionPlace = {
  readonly templateId: string
  readonly sectionId: string
  readonly language: Language
}

/** What the therapist wrote in place of a drafted section, if anything. */
export function ownText(doc: Doc, { templateId, sectionId, language }: SectionPlace): ReportText | null {
  return (
    doc
      .of('report-text')
      .find(
        (text) => text.templateId === templateId && text.sectionId === sectionId && text.language === language
      ) ?? null
  )
}

export function saveOwnText(place: SectionPlace, text: string): void {
  const known = ownText(session.getState().doc, place)
  commitPlain(
    known
      ? updateDiff(known, { text })
      : diffOf({ added: [{ type: 'report-text', id: crypto.randomUUID(), ...place, text }] })
  )
}

/** Back to the drafted text: what was written instead goes. */
export function removeOwnText(place: SectionPlace): void {
  const known = ownText(session.getState().doc, place)
  if (known) commitPlain(diffOf({ removed: [known] }))
}
