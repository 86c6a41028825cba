import type { DraftSection } from '../../../shared/contract.ts'
import { childMeant } from '../../../shared/domain/child-meant.ts'
import type { Content } from '../../../shared/domain/content.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { recordsOf, type ReportText, type SessionRecord } from '../../../shared/domain/session-record.ts'
import { withChild } from '../../../shared/domain/with-child.ts'
import { fillers } from './auto-fill.ts'
import type { ReportData } from './report-data.ts'
import { type Wording, wordingIn } from './wording.ts'

export type ReportTemplate = Content['reportTemplates'][number]

export function requireTemplate(content: Content, templateId: string): ReportTemplate {
  const template = content.reportTemplates.find(({ id }) => id === templateId)
  if (template === undefined) throw new Failure('not-found')
  return template
}

/** The section that is signed on paper gets lines to write on. */
const signatureSection = 'ondertekening'

/** A report as the session's facts fill it in. What the therapist wrote instead is put over it by `withOwnTexts`. */
export function draftReport(
  data: ReportData,
  template: ReportTemplate,
  language: Language
): readonly DraftSection[] {
  const wording = wordingIn(language)
  // A title that names the child stands in what only a parent gets.
  const child = childMeant(data.people)
  const written = new Set(ownTexts(data.records, template, language).map(({ sectionId }) => sectionId))
  const sections = template.sections.filter(({ id, autoFill }) => written.has(id) || !isOnlyCounted(autoFill))
  return sections.map(({ id, title, hint, autoFill }) => ({
    id,
    title: withChild(title[language], language, child),
    hint: hint[language],
    text:
      id === signatureSection
        ? signatureLines(wording)
        : autoFill
            .map((key) => fillers[key]?.(data, wording) ?? '')
            .filter((text) => text !== '')
            .join('\n')
  }))
}

/** Figures are not counted yet: a section of nothing else stays away, unless somebody wrote in it. */
function isOnlyCounted(autoFill: readonly string[]): boolean {
  return autoFill.length > 0 && autoFill.every((key) => key === 'stats')
}

function signatureLines({ words }: Wording): string {
  return [words.discussedWith, words.discussedOn, words.corrections, words.signature]
    .map((label) => `${label}:`)
    .join('\n')
}

/** The drafted sections with what the therapist wrote in their place. */
export function withOwnTexts(
  sections: readonly DraftSection[],
  records: readonly SessionRecord[],
  template: ReportTemplate,
  language: Language
): readonly DraftSection[] {
  const own = ownTexts(records, template, language)
  return sections.map((section) => {
    const text = own.find(({ sectionId }) => sectionId === section.id)?.text
    return text === undefined ? section : { ...section, text }
  })
}

function ownTexts(
  records: readonly SessionRecord[],
  template: ReportTemplate,
  language: Language
): readonly ReportText[] {
  return recordsOf(records, 'report-text').filter(
    (record) => record.templateId === template.id && record.language === language
  )
}
