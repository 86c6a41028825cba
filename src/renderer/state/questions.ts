import { childMeant } from '../../shared/domain/child-meant.ts'
import type { FoundCode } from '../../shared/domain/codebook.ts'
import { type ReflectionSet, setsForParents } from '../../shared/domain/content.ts'
import type { Language } from '../../shared/domain/language.ts'
import { questionOf } from '../../shared/domain/words-for-parents.ts'
import { withChild } from '../../shared/domain/with-child.ts'
import { session } from './session.ts'

/** A set of questions as it is put to parents. */
export type AskedSet = { readonly id: string; readonly title: string; readonly questions: readonly string[] }

/**
 * What the child is called in what parents are asked aloud and read on their screen: the child that `personIds` mean, else
 * the family's only one; null: “your child”. What is drawn into a film asks with null: no film tells a name by itself.
 */
export function childName(personIds: readonly string[] = []): string | null {
  return childMeant(session.getState().open?.people ?? [], personIds)
}

/** The sets for parents, in their words. */
export function askedSets(
  sets: readonly ReflectionSet[],
  language: Language,
  child: string | null
): readonly AskedSet[] {
  return setsForParents(sets).map(({ id, title, questions }) => ({
    id,
    title: title[language],
    questions: questions.map(({ text }) => withChild(text[language], language, child))
  }))
}

/** What parents are asked with a code; undefined: nothing. */
export function codeQuestion(
  found: FoundCode | undefined,
  language: Language,
  child: string | null
): string | undefined {
  return questionOf(found?.code, language, child)
}
