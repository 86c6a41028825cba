/** A file that exists nowhere as such: bytes from memory and ranges of a blob, one after another. */
export type LayoutPart =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'blob'; readonly start: number; readonly end: number }

export function partSize(part: LayoutPart): number {
  return part.kind === 'bytes' ? part.bytes.length : part.end - part.start
}

export function layoutSize(parts: readonly LayoutPart[]): number {
  return parts.reduce((sum, part) => sum + partSize(part), 0)
}

/** The parts that make up the bytes from `start` up to, not including, `end`. */
export function sliceLayout(parts: readonly LayoutPart[], start: number, end: number): readonly LayoutPart[] {
  let at = 0
  return parts.flatMap((part): LayoutPart[] => {
    const from = Math.max(0, start - at)
    const to = Math.min(partSize(part), end - at)
    at += partSize(part)
    if (from >= to) return []
    return part.kind === 'bytes'
      ? [{ kind: 'bytes', bytes: part.bytes.subarray(from, to) }]
      : [{ kind: 'blob', start: part.start + from, end: part.start + to }]
  })
}

export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' }

/** Reads a `Range` header for a body of `size` bytes. Several ranges at once are answered as if none were asked. */
export function parseRange(header: string | null | undefined, size: number): ByteRange {
  if (header === null || header === undefined) return { kind: 'whole' }
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (match === null) return { kind: 'whole' }
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return { kind: 'whole' }
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: size - length, end: size }
  }
  const start = Number(from)
  const end = to === '' ? size : Math.min(Number(to) + 1, size)
  return start >= size || start >= end ? { kind: 'unsatisfiable' } : { kind: 'part', start, end }
}
