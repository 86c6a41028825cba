import type { Code } from './codebook.ts'
import type { Language } from './language.ts'
import { withChild } from './with-child.ts'

/**
 * A code in words for parents; null: it has none. The child is called `childName`, null where no name may stand (what
 * leaves the machine without the family's names).
 */
export function parentLabelOf(
  code: Code | undefined,
  language: Language,
  childName: string | null
): string | null {
  const label = code?.parentLabel?.[language]
  return label === undefined ? null : withChild(label, language, childName)
}

/** What parents are asked with a code; undefined: nothing. */
export function questionOf(
  code: Code | undefined,
  language: Language,
  childName: string | null
): string | undefined {
  const question = code?.reflect?.[language]
  return question === undefined || question.trim() === ''
    ? undefined
    : withChild(question, language, childName)
}
