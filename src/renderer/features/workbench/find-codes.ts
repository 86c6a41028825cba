import type { Code, Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { Language } from '../../../shared/domain/language.ts'

type FoundGroup = { readonly group: CodeGroup; readonly index: number; readonly codes: readonly Code[] }

/** The groups with the codes of which every word stands in label, definition or group title; without words all. */
export function findCodes(book: Codebook, words: string, language: Language): readonly FoundGroup[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean)
  const fits = (group: CodeGroup, code: Code): boolean => {
    const text = foldText(`${code.label[language]} ${code.definition[language]} ${group.title[language]}`)
    return wanted.every((word) => text.includes(word))
  }
  return book.groups
    .map((group, index) => ({ group, index, codes: group.codes.filter((code) => fits(group, code)) }))
    .filter(({ codes }) => codes.length > 0 || wanted.length === 0)
}
