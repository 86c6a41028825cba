import { beginsUnit } from '../../media/mp4-fragments.ts'

/** Looks at a film's bytes as they pass: whether every picture is where the index says, and whole. */
export type PictureCheck = {
  /** The next bytes; false as soon as something is not a picture. */
  push(bytes: Buffer): boolean
  /** Whether all pictures have passed. */
  isDone(): boolean
}

/** Four bytes of length and the first of what is coded. */
const unitHead = 5

/**
 * Every picture of H.264 is a row of units, each behind its length in four bytes: from where the index places it they
 * have to fill it to the byte, and each has to begin as a unit can. So a wrong place, a picture too few or bytes that the
 * disk did not keep are seen without decoding anything. `pictures`: in the order in which they lie in the file.
 */
export function createPictureCheck(
  pictures: Iterable<{ readonly offset: number; readonly size: number }>
): PictureCheck {
  const waiting = pictures[Symbol.iterator]()
  let picture = waiting.next()
  let unitAt = picture.done === true ? Infinity : picture.value.offset
  const head = Buffer.alloc(unitHead)
  let known = 0
  let passed = 0

  /** Goes on behind the unit whose head is known; false when it can't be one. */
  const step = (): boolean => {
    if (picture.done === true) return false
    const end = picture.value.offset + picture.value.size
    const length = head.readUInt32BE(0)
    const next = unitAt + 4 + length
    if (length === 0 || next > end || !beginsUnit(head.readUInt8(4))) return false
    known = 0
    unitAt = next
    if (next < end) return true
    picture = waiting.next()
    if (picture.done === true) unitAt = Infinity
    else if (picture.value.offset < end) return false
    else unitAt = picture.value.offset
    return true
  }

  return {
    push: (bytes) => {
      const end = passed + bytes.length
      for (let from = unitAt + known; from < end; from = unitAt + known) {
        known += bytes.copy(
          head,
          known,
          from - passed,
          Math.min(from - passed + unitHead - known, bytes.length)
        )
        if (known === unitHead && !step()) return false
      }
      passed = end
      return true
    },
    isDone: () => picture.done === true
  }
}
