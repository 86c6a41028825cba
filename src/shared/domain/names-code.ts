import type { CodeRef, FoundCode } from './codebook.ts'
import type { Language } from './language.ts'

const indexes = new WeakMap<ReadonlyMap<CodeRef, FoundCode>, Map<Language, readonly string[]>>()

/** Whether a text names a code as only a therapist calls it; a name that parents may read too gives nothing away. */
export function namesCode(text: string, codes: ReadonlyMap<CodeRef, FoundCode>, language: Language): boolean {
  const padded = ` ${plain(text)} `
  return clinicalNames(codes, language).some((name) => padded.includes(` ${name} `))
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function clinicalNames(codes: ReadonlyMap<CodeRef, FoundCode>, language: Language): readonly string[] {
  const known = indexes.get(codes) ?? new Map<Language, readonly string[]>()
  indexes.set(codes, known)
  const made = known.get(language) ?? namesOf([...codes.values()], language)
  known.set(language, made)
  return made
}

function namesOf(found: readonly FoundCode[], language: Language): readonly string[] {
  const open = new Set(
    found.flatMap(({ code }) => (code.parentLabel ? [plain(code.parentLabel[language])] : []))
  )
  const names = new Set(found.map(({ code }) => plain(code.label[language])))
  return [...names].filter((name) => name !== '' && !open.has(name))
}
