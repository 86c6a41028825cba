import type { Content } from '../../../shared/domain/content.ts'

/** Observation and meaning are kept apart to the eye; stills stand with the clips shown. */
export type SectionRole = 'observation' | 'meaning' | 'clips' | 'plain'

export function sectionRole(content: Content | null, templateId: string, sectionId: string): SectionRole {
  const template = content?.reportTemplates.find(({ id }) => id === templateId)
  const filled = template?.sections.find(({ id }) => id === sectionId)?.autoFill ?? []
  if (filled.includes('annotations')) return 'observation'
  if (sectionId === 'interpretatie') return 'meaning'
  return filled.includes('reel') ? 'clips' : 'plain'
}
