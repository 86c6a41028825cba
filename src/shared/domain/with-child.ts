import type { Language } from './language.ts'

const unnamed: Readonly<Record<Language, string>> = { nl: 'uw kind', en: 'your child' }

/** A text for parents with the child in the place of `{child}`; null: no name is to be said. */
export function withChild(text: string, language: Language, name: string | null): string {
  const child = name?.trim() || unnamed[language]
  const first = child.charAt(0).toLocaleUpperCase(language) + child.slice(1)
  // As functions: a name may hold what is special in a replacement.
  return text.replaceAll('{child}', () => child).replaceAll('{Child}', () => first)
}
