import { expect, test } from 'vitest'
import { type CopyIndex, firstFragments } from '../../src/main/services/media/copy-index.ts'
import { playableFile, type WorkingCopy } from '../../src/main/services/media/working-copy.ts'
import { chunkBytes } from '../../src/main/services/vault/blob-layout.ts'

const seconds = 3 * 3600
const fragmentBytes = 10_007
const index: CopyIndex = {
  headerSize: 700,
  fragments: Array.from({ length: seconds }, (_, n) => ({
    ...{ offset: 700 + n * fragmentBytes, size: fragmentBytes },
    ...{ firstFrame: n * 2, frameCount: 2 }
  })),
  frameTicks: Float64Array.from({ length: seconds * 2 }, (_, n) => n * 45_000),
  endTicks: seconds * 90_000
}

/** A copy whose byte at `n` is a hash of `n`, and what was read of it. */
function copyOf(of: CopyIndex): WorkingCopy & { readonly reads: [start: number, end: number][] } {
  const reads: [number, number][] = []
  const track = { id: 1, timescale: 90_000 }
  return {
    reads,
    header: { video: track, audio: null, width: 320, height: 180, unitLengthBytes: 4 },
    index: () => of,
    read: (start, end) => {
      reads.push([start, end])
      return Promise.resolve(
        Buffer.from(Uint8Array.from({ length: end - start }, (_, n) => ((start + n) * 31) % 251))
      )
    }
  }
}

test('no chunk of a blob is decrypted twice for one range, wherever that begins, and no byte is wrong', async () => {
  const copy = copyOf(index)
  const { stream, size } = playableFile(copy, index)
  const whole = Buffer.concat((await stream(0, 3_000_000).toArray()) as Buffer[])
  for (const [start, end] of [
    [0, 3_000_000],
    [1_234_567, 2_900_001],
    [2_000_000, 2_000_001]
  ] as const) {
    copy.reads.splice(0)
    const bytes = Buffer.concat((await stream(start, end).toArray()) as Buffer[])
    expect(bytes.equals(whole.subarray(start, end))).toBe(true)
    // The header is a part of its own, in the first chunk.
    const chunks = copy.reads
      .filter(([from]) => from >= index.headerSize)
      .flatMap(([from, to]) => {
        const first = Math.floor(from / chunkBytes)
        return Array.from({ length: Math.floor((to - 1) / chunkBytes) - first + 1 }, (_, n) => first + n)
      })
    expect(chunks).toEqual([...new Set(chunks)])
  }
  expect(size).toBe(700 + 32 + seconds * 12 + seconds * fragmentBytes)
})

test('of a long film nothing is built again for the next range, nor while it is watched as it was when it was shorter', () => {
  let looked = 0
  const watched: CopyIndex = {
    ...index,
    fragments: new Proxy(index.fragments, {
      get: (target, name, receiver) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) looked += 1
        return Reflect.get(target, name, receiver) as unknown
      }
    })
  }
  const copy = copyOf(watched)
  for (const count of [seconds, 9000]) {
    const first = playableFile(copy, firstFragments(watched, count))
    looked = 0
    const next = playableFile(copy, firstFragments(watched, count))
    expect([next.size, looked]).toEqual([first.size, 0])
  }
})
