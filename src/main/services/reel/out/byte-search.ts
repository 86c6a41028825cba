/** Words of fewer bytes than this turn up in pictures and sound by chance. */
const shortestSearched = 6
/** Every occurrence lies over a position that is looked at: two bytes of it are seen at once. */
const stride = shortestSearched - 1

type ByteSearch = {
  /** The next bytes; tells the first word that is in them, or that began in the bytes before. */
  push(chunk: Buffer): string | null
}

/** Looks for words in bytes as they pass, in the ways text is written in files: UTF-8 and UTF-16, as given and in small letters. */
export function createByteSearch(words: readonly string[]): ByteSearch {
  const patterns = words.flatMap((word) => patternsOf(word).map((bytes) => ({ word, bytes })))
  const seen = new Uint8Array(0x10000)
  const startingPoints = new Map<
    number,
    { readonly word: string; readonly bytes: Buffer; readonly at: number }[]
  >()
  for (const pattern of patterns)
    for (let at = 0; at < stride; at++) {
      const pair = pattern.bytes.readUInt16BE(at)
      seen[pair] = 1
      startingPoints.set(pair, [...(startingPoints.get(pair) ?? []), { ...pattern, at }])
    }
  const longest = Math.max(0, ...patterns.map(({ bytes }) => bytes.length))
  let before: Buffer = Buffer.alloc(0)

  const find = (bytes: Buffer): string | null => {
    for (let at = 0; at + 1 < bytes.length; at += stride) {
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      if (seen[pair] !== 1) continue
      for (const each of startingPoints.get(pair) ?? []) {
        const from = at - each.at
        if (from < 0 || from + each.bytes.length > bytes.length) continue
        if (bytes.compare(each.bytes, 0, each.bytes.length, from, from + each.bytes.length) === 0)
          return each.word
      }
    }
    return null
  }

  return {
    push: (chunk) => {
      if (patterns.length === 0) return null
      // What begins in the bytes before and ends in these is looked for where the two meet.
      const seam = Buffer.concat([before, chunk.subarray(0, longest)])
      const rest = chunk.length >= longest ? chunk : Buffer.concat([before, chunk])
      before = Buffer.from(rest.subarray(Math.max(0, rest.length - longest)))
      return find(seam) ?? find(chunk)
    }
  }
}

function patternsOf(word: string): readonly Buffer[] {
  const forms = [...new Set([word, word.toLowerCase()])]
  return forms
    .flatMap((form) => {
      const wide = Buffer.from(form, 'utf16le')
      return [Buffer.from(form, 'utf8'), wide, Buffer.from(wide).swap16()]
    })
    .filter((bytes) => bytes.length >= shortestSearched)
}
