import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CopyIndex, Fragment } from './copy-index.ts'

/**
 * What an index of whole 64-bit floating numbers begins with. One of before that has 32 bits a number, and begins with the
 * size of the header, which is never below 0.
 */
const version = -2
const versionBytes = 8

/** For the database: differences between neighbours, which are nearly all the same, compressed. */
export function packIndex({ headerSize, fragments, frameTicks, endTicks }: CopyIndex): Buffer {
  const numbers = new Float64Array(2 + fragments.length * 2 + frameTicks.length + 1)
  numbers.set([headerSize, fragments.length])
  let at = 2
  for (const { size, frameCount } of fragments) {
    numbers[at++] = size
    numbers[at++] = frameCount
  }
  let before = 0
  for (const ticks of [frameTicks, [endTicks]])
    for (let n = 0; n < ticks.length; n += 1) {
      numbers[at++] = (ticks[n] ?? 0) - before
      before = ticks[n] ?? 0
    }
  const head = Buffer.alloc(versionBytes)
  head.writeInt32LE(version)
  return deflateRawSync(Buffer.concat([head, Buffer.from(numbers.buffer)]))
}

/** The index again, also one that was packed with 32 bits a number. */
export function unpackIndex(packed: Buffer): CopyIndex {
  const numbers = numbersIn(inflateRawSync(packed))
  const [headerSize = 0, count = 0] = numbers
  const fragments: Fragment[] = []
  let offset = headerSize
  let firstFrame = 0
  for (let n = 0; n < count; n += 1) {
    const size = numbers[2 + n * 2] ?? 0
    const frameCount = numbers[3 + n * 2] ?? 0
    fragments.push({ offset, size, firstFrame, frameCount })
    offset += size
    firstFrame += frameCount
  }
  // The differences may have 32 bits each; what they add up to has more, from a recording of six and a half hours on.
  const frames = new Float64Array(numbers.subarray(2 + count * 2))
  for (let n = 1; n < frames.length; n += 1) frames[n] = (frames[n] ?? 0) + (frames[n - 1] ?? 0)
  return { headerSize, fragments, frameTicks: frames.subarray(0, -1), endTicks: frames.at(-1) ?? 0 }
}

function numbersIn(bytes: Buffer): Float64Array | Int32Array {
  const from = (offset: number): ArrayBuffer =>
    bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + bytes.length) as ArrayBuffer
  return bytes.readInt32LE(0) === version ? new Float64Array(from(versionBytes)) : new Int32Array(from(0))
}
