import type { FoundCode } from '../../shared/domain/codebook.ts'
import { type ReflectionSet, setsForParents } from '../../shared/domain/content.ts'
import type { Language } from '../../shared/domain/language.ts'
import { questionOf } from '../../shared/domain/words-for-parents.ts'
import { withChild } from '../../shared/domain/with-child.ts'

/** A set of questions as it is put to parents. */
export type AskedSet = { readonly id: string; readonly title: string; readonly questions: readonly string[] }

/** What the child is called in what parents read and are asked; null: “your child”. */
function childName(): string | null {
  return null
}

/** The sets for parents, in their words. */
export function askedSets(sets: readonly ReflectionSet[], language: Language): readonly AskedSet[] {
  return setsForParents(sets).map(({ id, title, questions }) => ({
    id,
    title: title[language],
    questions: questions.map(({ text }) => withChild(text[language], language, childName()))
  }))
}

/** What parents are asked with a code; undefined: nothing. */
export function codeQuestion(found: FoundCode | undefined, language: Language): string | undefined {
  return questionOf(found?.code, language, childName())
}
