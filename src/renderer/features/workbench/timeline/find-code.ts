import type { Code, Codebook, CodeGroup, CodeRef } from '../../../../shared/domain/codebook.ts'
import type { Language } from '../../../../shared/domain/language.ts'

type Choice = { readonly ref: CodeRef; readonly code: Code; readonly group: CodeGroup }

/** The codes that fit what is typed: the one with that key first, then those whose names hold it, then in that group. */
export function codesFor(text: string, codebook: Codebook, language: Language): readonly Choice[] {
  const all = codebook.groups.flatMap((group) =>
    group.codes.map((code): Choice => ({ ref: `${codebook.id}/${code.id}`, code, group }))
  )
  const wanted = fold(text)
  if (wanted === '') return all
  const byKey = all.filter(({ code }) => code.key === wanted)
  const byName = all.filter(({ code }) => fold(code.label[language]).includes(wanted))
  const byGroup = all.filter(({ group }) => fold(group.title[language]).includes(wanted))
  return [...new Set([...byKey, ...byName, ...byGroup])]
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
