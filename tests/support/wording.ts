import type { Language } from '../../src/shared/domain/language.ts'

/** A text of the program with the place where it stands. */
export type PlacedText = { readonly at: string; readonly language: Language; readonly text: string }

/** Every text of a value that has both languages, by its place; things of a list by their id. */
export function textsIn(value: unknown, at = ''): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string')
    return [
      { at, language: 'nl', text: value.nl },
      { at, language: 'en', text: value.en }
    ]
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    textsIn(child, `${at}/${nameOf(child) ?? key}`)
  )
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}

/** A word that has another name in this program: `docs/glossary.md` says why. */
type Forbidden = { readonly language: Language; readonly word: RegExp; readonly preferred: string }

/** One word per concept: written nowhere in the content. What the screens may not say is in `forbidden-words.ts`. */
const forbiddenWords: readonly Forbidden[] = [
  { language: 'nl', word: /\b(ge)?tag(s|d|de|gen|t)?\b/i, preferred: 'code, coderen' },
  { language: 'nl', word: /\bclips?\b/i, preferred: 'fragment' },
  { language: 'nl', word: /\breels?\b/i, preferred: 'compilatie' },
  { language: 'nl', word: /\bopnames\b/i, preferred: 'opnamen' },
  { language: 'nl', word: /\bcodeerronden\b/i, preferred: 'codeerrondes' },
  { language: 'nl', word: /\bstilstaande? beeld(en)?\b/i, preferred: 'stilbeeld' },
  { language: 'nl', word: /\btherapeut(en)?\b/i, preferred: 'behandelaar' },
  { language: 'nl', word: /\bpaar =|\bhet paar\b/i, preferred: 'samen; welk tweetal' },
  { language: 'nl', word: /\b(na|van) een reeks\b/i, preferred: 'cyclus' },
  { language: 'nl', word: /\bverdubbel(en|d|t)?\b|\bdubbel maken\b/i, preferred: 'dupliceren' },
  { language: 'nl', word: /\bopvoedstress\b/i, preferred: 'opvoedingsstress' },
  { language: 'nl', word: /\bwerkdoel(en)?\b/i, preferred: 'doel (lang), werkpunt (deze week)' },
  { language: 'nl', word: /\bgezagdragers?\b/i, preferred: 'ouders (of voogd) met gezag' },
  { language: 'nl', word: /\bafspeelkop\b/i, preferred: 'het beeld van nu' },
  { language: 'nl', word: /\bopnieuw doen\b/i, preferred: 'opnieuw' },
  { language: 'nl', word: /\bgelijk ?leggen\b/i, preferred: 'gelijkzetten' },
  { language: 'nl', word: /\bonaangeroerd\b/i, preferred: 'verandert niet' },
  { language: 'nl', word: /\bhalf achtergebleven\b/i, preferred: 'er is geen half bestand achtergebleven' }
]

/** Each text with a forbidden word, and what should stand there. */
export function forbiddenIn(texts: readonly PlacedText[]): readonly string[] {
  return texts.flatMap(({ at, language, text }) =>
    forbiddenWords
      .filter((each) => each.language === language && each.word.test(text.replaceAll(/\{\{.*?\}\}/g, '')))
      .map(({ preferred }) => `${at} (${language}): “${text}” → ${preferred}`)
  )
}
