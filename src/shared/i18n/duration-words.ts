import type { Language } from '../domain/language.ts'

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
const units = [
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 }
] as const

/** How long something takes, to be read in a sentence: `40 seconden`, `10 minuten`, `1 minuut en 5 seconden`. */
export function durationWords(ms: number, language: Language): string {
  const locale = locales[language]
  const whole = Math.max(0, Math.round(ms / 1000))
  const counted = units.map(({ unit, seconds }, at) => {
    const above = units[at - 1]
    const count = Math.floor((above === undefined ? whole : whole % above.seconds) / seconds)
    return { unit, count }
  })
  const said = whole === 0 ? counted.slice(-1) : counted.filter(({ count }) => count > 0)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    said.map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
    )
  )
}

/** Time that is left, no finer than it is known: seconds below a minute and a half, whole minutes above. */
export function roughDurationWords(ms: number, language: Language): string {
  return durationWords(ms < 90_000 ? Math.max(1000, ms) : Math.round(ms / 60_000) * 60_000, language)
}
