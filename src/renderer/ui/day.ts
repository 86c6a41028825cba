import { getLocalTimeZone, today as todayIn } from '@internationalized/date'

/** Today as `YYYY-MM-DD`, by the clock on the wall. */
export function today(): string {
  return todayIn(getLocalTimeZone()).toString()
}

/** A calendar day in words, such as "3 September 2026"; `short` leaves out this year and shortens the month. */
export function formatDay(day: string, language: string, length: 'long' | 'short' = 'long'): string {
  const date = new Date(`${day}T12:00:00`)
  const thisYear = day.startsWith(today().slice(0, 4))
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: length === 'long' ? 'long' : 'short',
    ...(length === 'short' && thisYear ? {} : { year: 'numeric' })
  }).format(date)
}
