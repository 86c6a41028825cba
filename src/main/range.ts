/** Which bytes a request asks for: `end` is not included. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * Reads a Range header against the size of what it is about. Null means everything: no header, several ranges, or one
 * that can't be read (RFC 9110 says to ignore those). 'unsatisfiable' is answered with 416.
 */
export function parseRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first, last] = /^\s*bytes=\s*(\d*)\s*-\s*(\d*)\s*$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size }
  }
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
