import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unlock } from '../../src/main/services/reel/out/film-lock.ts'
import { createPartWriter } from '../../src/main/services/reel/out/part-writer.ts'
import { temporaryFolder } from '../support/vault.ts'

const key = Buffer.alloc(32, 5)
const partBytes = 6 * 1024 * 1024

/** Bytes that differ from place to place. */
const content = (size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(Math.imul(at + 1, 2_654_435_761) >>> 0, at)
  return bytes
}

test.each([
  [1, 1],
  [48 * 1024, 1],
  [48 * 1024 + 1, 1],
  [partBytes - 1, 1],
  [partBytes, 1],
  [partBytes + 1, 2],
  [2 * partBytes + 100_001, 3]
])(
  '%i bytes come out of their parts as they went in, from memory that is used again',
  async (size, parts) => {
    const folder = await temporaryFolder()
    const all = content(size)
    const writer = createPartWriter(folder, key)
    const piece = Buffer.alloc(700_001)
    for (let at = 0; at < size; at += piece.length) {
      const taken = all.copy(piece, 0, at)
      await writer.write(piece.subarray(0, taken))
      piece.fill(0)
    }
    const files = await writer.finish()
    expect(files).toEqual(Array.from({ length: parts }, (_, n) => join(folder, `${String(n + 1)}.js`)))
    expect((await readdir(folder)).length).toBe(parts)
    const opened: Buffer[] = []
    for (const [n, path] of files.entries()) {
      const [, number, base64 = ''] =
        /^takePart\((\d+), "([A-Za-z0-9+/]+=*)"\)\n$/.exec(await readFile(path, 'latin1')) ?? []
      expect(number).toBe(String(n))
      opened.push(unlock(key, Buffer.from(base64, 'base64'), `part ${String(n)}`))
    }
    expect(Buffer.concat(opened).equals(all)).toBe(true)
  }
)

test('nothing gives no part', async () => {
  const folder = await temporaryFolder()
  expect(await createPartWriter(folder, key).finish()).toEqual([])
  expect(await readdir(folder)).toEqual([])
})
