/** A whole or broken number with a point or a comma, zero or more; null when it is none. */
export function readNumber(text: string): number | null {
  return /^\d{1,6}([.,]\d{1,3})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
}

/** Seconds as written, in whole ms. */
export function readSeconds(text: string): number | null {
  const seconds = readNumber(text)
  return seconds === null ? null : Math.round(seconds * 1000)
}
