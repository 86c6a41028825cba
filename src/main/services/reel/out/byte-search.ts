/** Words of fewer bytes than this turn up in pictures and sound by chance. */
const shortestSearched = 6
/** The first pair of every four bytes is looked at: a whole one lies in any five. */
const stride = 4

/** What a pair of bytes can be: one of the first of a word, or the one beside that. */
const [ofPoint, besidePoint] = [1, 2]

/** A word's bytes, and how far behind their beginning one has come. */
type Point = { readonly word: string; readonly bytes: Buffer; readonly at: number }

type ByteSearch = {
  /** The next bytes; tells the first word that is in them, or that began in the bytes before. */
  push(chunk: Buffer): string | null
}

/** Looks for words in bytes as they pass, in the ways text is written in files: UTF-8 and UTF-16, as given and in small letters. */
export function createByteSearch(words: readonly string[]): ByteSearch {
  const patterns = words.flatMap((word) => patternsOf(word).map((bytes) => ({ word, bytes })))
  const seen = new Uint8Array(0x10000)
  // By a pair and the next one, or the one before: in six bytes there is always either.
  const [withNext, withLast] = [new Map<number, Point[]>(), new Map<number, Point[]>()]
  for (const pattern of patterns)
    for (let at = 0; at < stride; at++) {
      const pair = pattern.bytes.readUInt16LE(at)
      const hasNext = at + 4 <= shortestSearched
      const other = pattern.bytes.readUInt16LE(hasNext ? at + 2 : at - 2)
      seen[pair] = (seen[pair] ?? 0) | ofPoint
      seen[other] = (seen[other] ?? 0) | besidePoint
      const points = hasNext ? withNext : withLast
      const key = hasNext ? bothOf(pair, other) : bothOf(other, pair)
      points.set(key, [...(points.get(key) ?? []), { ...pattern, at }])
    }
  const longest = Math.max(0, ...patterns.map(({ bytes }) => bytes.length))
  let before: Buffer = Buffer.alloc(0)

  const standsAt = (bytes: Buffer, at: number, points: readonly Point[] | undefined): string | null => {
    for (const each of points ?? []) {
      const from = at - each.at
      if (from < 0 || from + each.bytes.length > bytes.length) continue
      if (bytes.compare(each.bytes, 0, each.bytes.length, from, from + each.bytes.length) === 0)
        return each.word
    }
    return null
  }
  /** The word of which a pair lies at `at`. */
  const wordAt = (bytes: Buffer, at: number): string | null => {
    const pairAt = (from: number): number =>
      from < 0 || from + 2 > bytes.length ? 0 : bytes.readUInt16LE(from)
    const pair = pairAt(at)
    return (
      standsAt(bytes, at, withNext.get(bothOf(pair, pairAt(at + 2)))) ??
      standsAt(bytes, at, withLast.get(bothOf(pairAt(at - 2), pair)))
    )
  }
  const find = (bytes: Buffer): string | null => {
    const fours = foursOf(bytes)
    // Four at a time, and what is found at most times, nothing, without a branch: all that is sent is read.
    for (let n = 0; n < fours.length; n += 4) {
      const isSeen =
        (seen[(fours[n] ?? 0) & 0xffff] ?? 0) |
        (seen[(fours[n + 1] ?? 0) & 0xffff] ?? 0) |
        (seen[(fours[n + 2] ?? 0) & 0xffff] ?? 0) |
        (seen[(fours[n + 3] ?? 0) & 0xffff] ?? 0)
      if ((isSeen & ofPoint) === 0) continue
      for (let each = n; each < n + 4; each++) {
        const four = fours[each] ?? 0
        const last = each === 0 ? 0 : (fours[each - 1] ?? 0)
        const around = (seen[four >>> 16] ?? 0) | (seen[last >>> 16] ?? 0)
        if (((seen[four & 0xffff] ?? 0) & ofPoint) === 0 || (around & besidePoint) === 0) continue
        const found = wordAt(bytes, each * stride)
        if (found !== null) return found
      }
    }
    for (let from = fours.length * stride; from < bytes.length; from += stride) {
      const found = wordAt(bytes, from)
      if (found !== null) return found
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

const bothOf = (pair: number, next: number): number => pair * 0x10000 + next

/** As the processor of every machine this runs on reads them: the first pair is the lower half. A multiple of four of them. */
function foursOf(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  return new Uint32Array(buffer, byteOffset, Math.floor(bytes.length / 16) * 4)
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
