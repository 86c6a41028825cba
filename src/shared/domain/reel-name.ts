import { cutText, utf8Bytes } from './cut-text.ts'
import { writtenText } from './written-text.ts'

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

/** File systems take 255 bytes, or signs; what is added to a name (a number, an ending, a mark of its own while it is written) fits beside these. */
const most = { bytes: 180, length: 120 }

/** A name that every system accepts as a file name; never empty, and read the way it is written. */
export function safeFileName(name: string): string {
  const whole = writtenText(name.replace(forbidden, '-')).replace(/\s+/g, ' ').trim()
  const cleaned = cutText(cutText(whole, most.length), most.bytes, utf8Bytes).replace(/[. ]+$/, '')
  return cleaned === '' || reservedOnWindows.test(cleaned) ? `_${cleaned}` : cleaned
}
