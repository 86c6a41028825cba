import { type CopyIndex, fragmentStart, ticksPerSecond } from './copy-index.ts'

const mostReferences = 0xffff
/** A fragment of more than thirteen hours, such as one of a last picture that stands, lasts as long as can be said. */
const mostTicks = 0xffff_ffff
const headerBytes = 32
const referenceBytes = 12

/**
 * The segment index that stands between header and fragments in what the player is given. With it the player opens
 * at once and seeks straight to the right fragment; without it, it would read the whole file first.
 */
export function buildSidx(index: CopyIndex, trackId: number): Buffer {
  const perReference = Math.max(1, Math.ceil(index.fragments.length / mostReferences))
  const count = Math.ceil(index.fragments.length / perReference)
  const box = Buffer.alloc(headerBytes + count * referenceBytes)
  box.writeUInt32BE(box.length, 0)
  box.write('sidx', 4, 'latin1')
  box.writeUInt32BE(trackId, 12)
  box.writeUInt32BE(ticksPerSecond, 16)
  box.writeUInt32BE(fragmentStart(index, 0), 20)
  box.writeUInt16BE(count, 30)
  for (let reference = 0; reference < count; reference += 1) {
    const first = reference * perReference
    const after = Math.min(index.fragments.length, first + perReference)
    const size = index.fragments.slice(first, after).reduce((sum, fragment) => sum + fragment.size, 0)
    const at = headerBytes + reference * referenceBytes
    box.writeUInt32BE(size, at)
    box.writeUInt32BE(Math.min(mostTicks, fragmentStart(index, after) - fragmentStart(index, first)), at + 4)
    // Begins with a closed keyframe.
    box.writeUInt32BE(0x90000000, at + 8)
  }
  return box
}
