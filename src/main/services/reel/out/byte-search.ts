import { endianness } from 'node:os'

/** Words of fewer bytes than this turn up in pictures and sound by chance. */
const shortestSearched = 6
/** Every second pair of bytes is looked at: a whole one lies in any six bytes. */
const stride = 4
const readPair = endianness() === 'LE' ? 'readUInt16LE' : 'readUInt16BE'

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
      const pair = pattern.bytes[readPair](at)
      seen[pair] = 1
      const hasNext = at + 4 <= shortestSearched
      const other = pattern.bytes[readPair](hasNext ? at + 2 : at - 2)
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
  const find = (bytes: Buffer): string | null => {
    // Pairs as the processor reads them: twice as quick as putting them together, and all that is sent is read.
    const pairs = pairsOf(bytes)
    for (let n = 0; n < pairs.length; n += stride / 2) {
      const pair = pairs[n] ?? 0
      if (seen[pair] !== 1) continue
      const found =
        standsAt(bytes, n * 2, withNext.get(bothOf(pair, pairs[n + 1] ?? 0))) ??
        standsAt(bytes, n * 2, withLast.get(bothOf(pairs[n - 1] ?? 0, pair)))
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

function pairsOf(bytes: Buffer): Uint16Array {
  const { buffer, byteOffset } = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes)
  return new Uint16Array(buffer, byteOffset, Math.floor(bytes.length / 2))
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
