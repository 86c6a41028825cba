import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteSearch } from '../../src/main/services/reel/out/byte-search.ts'
import { createPictureCheck } from '../../src/main/services/reel/out/picture-check.ts'

/** Cut into pieces of these sizes, again and again. */
function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1
    // The buffer is used again for the next one, as when a file is read.
    yield Buffer.from(bytes.subarray(at, at + size))
    at += size
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

test('a word is found wherever the bytes are cut, and not found when it is not there', () => {
  const search = (bytes: Buffer, pieces: readonly number[]): string | null => {
    const words = createByteSearch(['Fenna van Dijk', 'Truus!', 'Roelofs', 'Oma'])
    let found: string | null = null
    for (const piece of cut(bytes, pieces)) found ??= words.push(piece)
    return found
  }
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 120 }),
      fc.uint8Array({ maxLength: 120 }),
      fc.constantFrom('Fenna van Dijk', 'fenna van dijk', 'Roelofs', 'Truus!'),
      fc.constantFrom('utf8', 'utf16le'),
      sizes,
      (before, after, word, coding, pieces) => {
        const holding = Buffer.concat([before, Buffer.from(word, coding), after])
        expect(search(holding, pieces)?.toLowerCase()).toBe(word.toLowerCase())
        const other = Buffer.concat([before, Buffer.from('Fenna van Dij|', coding), after])
        expect(search(other, pieces)).toBeNull()
      }
    )
  )
})

test('a word is found at every place of a piece, to its last byte, also one of just six bytes', () => {
  for (const word of ['Truus!', 'Roelofs', 'Fenna van Dijk'])
    for (const coding of ['utf8', 'utf16le'] as const)
      for (const size of [32, 61, 62, 63, 64])
        for (const skipped of [0, 1, 2, 3]) {
          const bytes = Buffer.from(word, coding)
          for (let at = 0; at + bytes.length <= size; at++) {
            const room = Buffer.alloc(skipped + size, 'Tr')
            bytes.copy(room, skipped + at)
            expect(createByteSearch([word]).push(room.subarray(skipped)), `${word} at ${String(at)}`).toBe(
              word
            )
            room.writeUInt8(0x21 ^ room.readUInt8(skipped + at + 3), skipped + at + 3)
            expect(createByteSearch([word]).push(room.subarray(skipped))).toBeNull()
          }
        }
})

/** Pictures of some units each, with other bytes between and around them. */
const film = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 9 }),
    units: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 })
  }),
  { minLength: 1, maxLength: 8 }
)

function madeOf(pictures: readonly { readonly gap: number; readonly units: readonly number[] }[]) {
  const places: { offset: number; size: number }[] = []
  const parts: Buffer[] = []
  let at = 0
  const add = (bytes: Buffer): void => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const { gap, units } of pictures) {
    add(Buffer.alloc(gap, 0xee))
    const offset = at
    for (const length of units) {
      const unit = Buffer.alloc(4 + length, 0x41)
      unit.writeUInt32BE(length)
      add(unit)
    }
    places.push({ offset, size: at - offset })
  }
  return { bytes: Buffer.concat(parts), places }
}

const isWhole = (bytes: Buffer, places: ReturnType<typeof madeOf>['places'], pieces: readonly number[]) => {
  const check = createPictureCheck(places)
  for (const piece of cut(bytes, pieces)) if (!check.push(piece)) return false
  return check.isDone()
}

test('pictures that are where they should be pass, however the bytes are cut', () => {
  fc.assert(
    fc.property(film, sizes, (pictures, pieces) => {
      const { bytes, places } = madeOf(pictures)
      expect(isWhole(bytes, places, pieces)).toBe(true)
    })
  )
})

test('a picture beside its place, one byte too long, cut off, or of zeros does not', () => {
  fc.assert(
    fc.property(film, sizes, fc.nat(), (pictures, pieces, pick) => {
      const { bytes, places } = madeOf(pictures)
      const at = pick % places.length
      const changed = (by: { readonly offset?: number; readonly size?: number }) =>
        places.map((place, n) =>
          n === at ? { offset: place.offset + (by.offset ?? 0), size: place.size + (by.size ?? 0) } : place
        )
      expect(isWhole(bytes, changed({ offset: 1 }), pieces)).toBe(false)
      expect(isWhole(bytes, changed({ size: 1 }), pieces)).toBe(false)
      expect(isWhole(bytes, changed({ size: -1 }), pieces)).toBe(false)
      expect(isWhole(bytes.subarray(0, (places.at(-1)?.offset ?? 0) + 4), places, pieces)).toBe(false)
      const zeros = Buffer.from(bytes)
      zeros.fill(0, places[at]?.offset, (places[at]?.offset ?? 0) + (places[at]?.size ?? 0))
      expect(isWhole(zeros, places, pieces)).toBe(false)
    })
  )
})
