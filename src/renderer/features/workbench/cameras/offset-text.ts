/** An offset as text: seconds to the millisecond, in the language's way. */
export function offsetText(offsetMs: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    useGrouping: false
  }).format(offsetMs / 1000)
}

/** Reads `17,3`, `-0.35`, `+1:59,8`; null when it is no offset. In whole ms. */
export function parseOffset(text: string): number | null {
  const match = /^([+\-−–]?)\s*(?:(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?\s*s?$/.exec(text.trim())
  if (match === null) return null
  const [, sign = '', minutes, seconds = '0', fraction = ''] = match
  if (minutes !== undefined && Number(seconds) > 59) return null
  const ms = (Number(minutes ?? 0) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
  return sign === '' || sign === '+' || ms === 0 ? ms : -ms
}
