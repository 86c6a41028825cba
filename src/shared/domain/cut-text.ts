const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** As many whole signs from a text's beginning as fit: a letter with its marks, or a family of emoji, is never cut through. */
export function cutText(text: string, most: number, sizeOf = (part: string): number => part.length): string {
  if (sizeOf(text) <= most) return text
  let end = 0
  let size = 0
  for (const { segment, index } of signs.segment(text)) {
    size += sizeOf(segment)
    if (size > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** How many bytes a text takes in a file and in its name. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
