import type { Language } from '../../../shared/domain/language.ts'
import type { Person } from '../../../shared/domain/family.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { inSentence } from '../../../shared/domain/written-text.ts'
import { fill } from '../../../shared/i18n/fill.ts'
import { texts, type Texts } from '../../../shared/i18n/index.ts'

/** The words of a report in its own language, whatever the language of the program is. */
export type Wording = {
  readonly language: Language
  readonly words: Texts['report']
  readonly common: Texts['common']
  readonly day: (day: string) => string
  /** `40 seconden`, `10 minuten`, `1 minuut en 5 seconden`. */
  readonly duration: (ms: number) => string
  readonly list: (parts: readonly string[]) => string
  readonly quoted: (text: string) => string
  readonly person: (person: Person) => string
  readonly with: (text: string, values: Readonly<Record<string, string | number>>) => string
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** What people wrote, in sentences of ours that keep their order. */
const put: Wording['with'] = (text, values) =>
  fill(
    text,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? inSentence(value) : value
      ])
    )
  )

export function wordingIn(language: Language): Wording {
  const locale = locales[language]
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const { report: words, common } = texts[language]
  const counted = (count: number, unit: 'minute' | 'second'): { count: number; text: string } => {
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const
    return { count, text: new Intl.NumberFormat(locale, style).format(count) }
  }
  return {
    language,
    words,
    common,
    duration: (ms) => {
      const seconds = Math.round(ms / 1000)
      const parts = [counted(Math.floor(seconds / 60), 'minute'), counted(seconds % 60, 'second')]
      const said = parts.filter(({ count }) => count > 0)
      return lists.format((said.length > 0 ? said : parts.slice(1)).map(({ text }) => text))
    },
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    list: (parts) => lists.format(parts.map(inSentence)),
    quoted: (text) => `“${inSentence(text.trim())}”`,
    person: ({ label, birthYear }) =>
      birthYear === null ? label : `${inSentence(label)} (${put(words.born, { year: birthYear })})`,
    with: put
  }
}

/** `0:12` or, for a stretch, `0:12–0:20`. */
export function timeSpan(startMs: number, endMs: number | null): string {
  const start = formatTime(startMs)
  const end = endMs === null ? start : formatTime(endMs)
  return start === end ? start : `${start}–${end}`
}
