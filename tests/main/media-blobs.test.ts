import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chunkBytes } from '../../src/main/services/vault/blob-layout.ts'
import {
  type BlobReader,
  createBlobWriter,
  openBlob,
  readBlob,
  writeBlob
} from '../../src/main/services/vault/blobs.ts'
import { failureCode, temporaryFolder } from '../support/vault.ts'

const key = randomBytes(32)

async function withBlob<T>(blob: Promise<BlobReader>, use: (blob: BlobReader) => Promise<T>): Promise<T> {
  const opened = await blob
  return use(opened).finally(() => opened.close())
}

describe('a blob', () => {
  test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 9 * chunkBytes + 12_345])(
    'of %i bytes gives any range of what was written, also while it is written',
    async (size) => {
      const path = join(await temporaryFolder(), 'blob')
      const content = randomBytes(size)
      const writer = await createBlobWriter(path, key, 'a')
      for (let at = 0; at < size; at += 70_001) {
        await writer.write(content.subarray(at, at + 70_001))
        for (const start of [0, Math.floor(writer.size / 3), writer.size - 1])
          expect((await writer.read(start, writer.size)).equals(content.subarray(start, writer.size))).toBe(
            true
          )
      }
      await writer.finish()
      await withBlob(openBlob(path, key, 'a', size), async (blob) => {
        for (let n = 0; n < 40; n += 1) {
          const start = Math.floor(Math.random() * size)
          const end = start + Math.floor(Math.random() * (size - start))
          expect((await blob.read(start, end)).equals(content.subarray(start, end))).toBe(true)
          const streamed = Buffer.concat((await blob.stream(start, end).toArray()) as Buffer[])
          expect(streamed.equals(content.subarray(start, end))).toBe(true)
          const target = Buffer.alloc(size + 9, 7)
          await blob.readInto(target.subarray(3), start, end)
          const around = [
            Buffer.alloc(3, 7),
            content.subarray(start, end),
            Buffer.alloc(size + 6 - (end - start), 7)
          ]
          expect(target.equals(Buffer.concat(around))).toBe(true)
        }
      })
    }
  )

  test('gives what was written however large the pieces are, also while the next is on its way', async () => {
    const path = join(await temporaryFolder(), 'blob')
    const content = randomBytes(90 * chunkBytes + 777)
    const writer = await createBlobWriter(path, key, 'a')
    const pieces = [2, 0.3, 1.7, 16, 17, 0, 33.5, 1, 0.5, 5].map((chunks) => Math.floor(chunks * chunkBytes))
    const isRight = async (start: number, end: number): Promise<boolean> =>
      (await writer.read(start, end)).equals(content.subarray(start, end))
    let at = 0
    for (const bytes of [...pieces, content.length]) {
      const writing = writer.write(content.subarray(at, at + bytes))
      at = Math.min(content.length, at + bytes)
      const state = { isOver: false }
      const over = writing.then(() => (state.isOver = true))
      do {
        const there = writer.size
        const reads = [0, there - 3 * chunkBytes, there - 5].map((start) =>
          isRight(Math.max(0, start), there)
        )
        expect(await Promise.all(reads)).toEqual([true, true, true])
        await new Promise(setImmediate)
      } while (!state.isOver)
      await over
      expect(writer.size).toBe(at)
    }
    await writer.finish()
    expect((await readBlob(path, key, 'a', content.length)).equals(content)).toBe(true)
  })

  test('that is closed gives nothing any more, least of all zeros', async () => {
    const path = join(await temporaryFolder(), 'blob')
    const size = 2 * chunkBytes + 500
    const writer = await createBlobWriter(path, key, 'a')
    await writer.write(randomBytes(size))
    await writer.finish({ stayReadable: true })
    expect(await writer.read(size - 100, size)).toHaveLength(100)
    await writer.close()
    for (const start of [size - 100, chunkBytes, 0]) await expect(writer.read(start, size)).rejects.toThrow()
  })

  test('that is given up after it has got its name leaves nothing either', async () => {
    const folder = await temporaryFolder()
    const writer = await createBlobWriter(join(folder, 'blob'), key, 'a')
    await writer.write(randomBytes(200_000))
    await Promise.all([writer.finish({ stayReadable: true }), writer.abandon()])
    expect(await readdir(folder)).toEqual([])
  })

  test('shows nothing of its content, and never the same twice', async () => {
    const folder = await temporaryFolder()
    const content = Buffer.alloc(3 * chunkBytes, 'ftypmoov')
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    await writeBlob(one, key, 'a', content)
    await writeBlob(two, key, 'a', content)
    const [first, second] = [await readFile(one), await readFile(two)]
    expect([first.includes('ftypmoov'), first.equals(second)]).toEqual([false, false])
    const chunks = [0, 1, 2].map((n) =>
      first.subarray(8 + n * (chunkBytes + 28), 8 + (n + 1) * (chunkBytes + 28))
    )
    expect(new Set(chunks.map((chunk) => chunk.toString('latin1', 12, 60))).size).toBe(3)
  })

  test('has its name only when it is complete, and leaves nothing when it is given up', async () => {
    const folder = await temporaryFolder()
    const writer = await createBlobWriter(join(folder, 'blob'), key, 'a')
    await writer.write(randomBytes(200_000))
    expect(await readdir(folder)).toEqual(['blob.partial'])
    await writer.finish()
    expect(await readdir(folder)).toEqual(['blob'])
    const other = await createBlobWriter(join(folder, 'other'), key, 'b')
    await other.write(randomBytes(200_000))
    await other.abandon()
    expect(await readdir(folder)).toEqual(['blob'])
  })

  test('notices every kind of tampering', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'blob')
    const size = 3 * chunkBytes + 500
    await writeBlob(path, key, 'a', randomBytes(size))
    const sound = await readFile(path)
    const chunk = (n: number): Buffer =>
      sound.subarray(8 + n * (chunkBytes + 28), 8 + (n + 1) * (chunkBytes + 28))
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(sound)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }
    const tampered: Readonly<Record<string, Buffer>> = {
      'a bit in the first nonce': flipped(9),
      'a bit in the content': flipped(chunkBytes + 5000),
      'a bit in the last tag': flipped(sound.length - 1),
      'chunks in another order': Buffer.concat([
        sound.subarray(0, 8),
        chunk(1),
        chunk(0),
        chunk(2),
        chunk(3)
      ]),
      'an end that is missing': sound.subarray(0, sound.length - 100),
      'a last chunk that is missing': sound.subarray(0, 8 + 3 * (chunkBytes + 28)),
      'bytes behind the end': Buffer.concat([sound, Buffer.alloc(1)]),
      'another header': flipped(0)
    }
    for (const [what, bytes] of Object.entries(tampered)) {
      await writeFile(path, bytes)
      expect(await failureCode(() => readBlob(path, key, 'a', size)), what).toBe('vault-damaged')
    }
    await writeFile(path, sound)
    expect(await failureCode(() => readBlob(path, key, 'b', size))).toBe('vault-damaged')
    expect(await failureCode(() => readBlob(path, randomBytes(32), 'a', size))).toBe('vault-damaged')
    expect(await failureCode(() => readBlob(join(folder, 'none'), key, 'a', size))).toBe('vault-damaged')
    expect(await failureCode(() => readBlob(path, key, 'a', size))).toBe('none')
  })

  test('is not read into less room than it takes, nor from outside of it', async () => {
    const path = join(await temporaryFolder(), 'blob')
    const size = 2 * chunkBytes
    await writeBlob(path, key, 'a', randomBytes(size))
    await withBlob(openBlob(path, key, 'a', size), async (blob) => {
      await expect(blob.readInto(Buffer.alloc(10), 0, 11)).rejects.toThrow(RangeError)
      await expect(blob.readInto(Buffer.alloc(size), 5, size + 1)).rejects.toThrow(RangeError)
    })
  })

  test('that is cut off while it is open is noticed at the next read', async () => {
    const path = join(await temporaryFolder(), 'blob')
    const size = 20 * chunkBytes
    await writeBlob(path, key, 'a', randomBytes(size))
    await withBlob(openBlob(path, key, 'a', size), async (blob) => {
      await truncate(path, (await stat(path)).size / 2)
      expect(await failureCode(() => blob.read(size - 10, size))).toBe('vault-damaged')
      expect(await failureCode(() => blob.readInto(Buffer.alloc(9), size - 9, size))).toBe('vault-damaged')
      expect((await blob.read(0, 10)).length).toBe(10)
    })
  })
})
