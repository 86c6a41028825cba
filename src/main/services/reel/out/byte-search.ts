import { endianness } from 'node:os'

/** Words of fewer bytes than this turn up in pictures and sound by chance. */
const shortestSearched = 6
/** Every fourth pair of bytes is looked at: in any six bytes there is one, and another pair behind it. */
const stride = 4
const readPair = endianness() === 'LE' ? 'readUInt16LE' : 'readUInt16BE'

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
      const pair = pattern.bytes[readPair](at)
      seen[pair] = 1
      const both = bothOf(pair, pattern.bytes[readPair](at + 2))
      startingPoints.set(both, [...(startingPoints.get(both) ?? []), { ...pattern, at }])
    }
  const longest = Math.max(0, ...patterns.map(({ bytes }) => bytes.length))
  let before: Buffer = Buffer.alloc(0)

  const find = (bytes: Buffer): string | null => {
    // Pairs as the processor reads them: twice as quick as putting them together, and all that is sent is read.
    const pairs = pairsOf(bytes)
    for (let n = 0; n < pairs.length; n += stride / 2) {
      const pair = pairs[n] ?? 0
      if (seen[pair] !== 1) continue
      const at = n * 2
      for (const each of startingPoints.get(bothOf(pair, pairs[n + 1] ?? 0)) ?? []) {
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
