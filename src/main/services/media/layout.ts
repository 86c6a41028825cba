/** A file that exists nowhere as such: bytes from memory and ranges of a blob, one after another. */
export type LayoutPart =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'blob'; readonly start: number; readonly end: number }

function partSize(part: LayoutPart): number {
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
