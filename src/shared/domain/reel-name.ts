/** A file name in plain language, without names of people: what it is, the session's number and day, how many clips. */
export function suggestReelName(
  words: { readonly reel: string; readonly session: string },
  session: { readonly number: number; readonly date: string }
): string {
  return safeFileName(`${words.reel} ${words.session} ${String(session.number)} ${session.date}`)
}

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i
// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g

/** A name that every system accepts as a file name; never empty. */
export function safeFileName(name: string): string {
  const cleaned = name
    .replace(forbidden, '-')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 120)
  return cleaned === '' || reservedOnWindows.test(cleaned) ? `_${cleaned}` : cleaned
}
