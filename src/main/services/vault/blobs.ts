import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { renamePatiently, syncFolder } from '../write-durably.ts'
import { sealInto, unseal, writeAll } from './blob-chunks.ts'
import { blobFileSize, chunkAt, chunkBytes, chunkFileSize, headerBytes } from './blob-layout.ts'
import { createChunkCache, gather, gatherInto, readChunk, streamRange } from './blob-ranges.ts'

/**
 * Encrypted files with random access: media, pictures, rendered segments. The content is cut into chunks of 64 KiB,
 * each AES-256-GCM with its own random nonce and the blob's id and the chunk's number as associated data, so that
 * chunks can't be moved, exchanged or borrowed from another blob. The content's size is kept in the database: a file
 * that was cut off is noticed there.
 */
export type BlobReader = {
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Buffer>
  /** The same into the beginning of `target`: for large ranges, so that nothing is made anew for each. */
  readInto(target: Buffer, start: number, end: number): Promise<void>
  stream(start: number, end: number): Readable
  close(): Promise<void>
}

export type BlobWriter = {
  /** Bytes taken in so far; all of them can be read back at once. */
  readonly size: number
  write(bytes: Buffer): Promise<void>
  /** What has been written so far, while it is being written. */
  read(start: number, end: number): Promise<Buffer>
  /** Everything on the disk under its final name. `stayReadable`: reading goes on until `close`. */
  finish(options?: { readonly stayReadable: boolean }): Promise<void>
  close(): Promise<void>
  /** Gives up and removes what was written, also when it has got its name. */
  abandon(): Promise<void>
}

const magic = Buffer.from('WKBLOB1\n')

/** Opens a finished blob of `size` bytes of content. */
export async function openBlob(path: string, key: Buffer, id: string, size: number): Promise<BlobReader> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new Failure('vault-damaged', {}, { cause: error })
  })
  try {
    const header = Buffer.alloc(headerBytes)
    await file.read(header, 0, headerBytes, 0)
    const { size: fileSize } = await file.stat()
    if (!header.equals(magic) || fileSize !== blobFileSize(size)) throw new Failure('vault-damaged')
  } catch (error) {
    await file.close()
    throw error
  }
  const source = { file, size, open: (sealed: Buffer, chunk: number) => unseal(sealed, key, id, chunk) }
  const one = createChunkCache((chunk) => readChunk(source, chunk))
  const readInto: BlobReader['readInto'] = (target, start, end) => gatherInto(target, start, end, source)
  const read: BlobReader['read'] = (start, end) => gather(start, end, size, { one, into: readInto })
  return {
    size,
    read,
    readInto,
    stream: (start, end) => streamRange(read, start, end),
    close: () => file.close()
  }
}

/** Chunks that are sealed and written together, at most. */
const mostAtOnce = 16
/** So much is handed to the disk while more is sealed: at the end of a film it needn't be waited for all at once. */
const syncedEveryChunks = 1024

/** Starts a new blob beside its final name; `finish` gives it that name. Writes take turns. */
export async function createBlobWriter(path: string, givenKey: Buffer, id: string): Promise<BlobWriter> {
  // Its own: whoever gave it may wipe theirs while the last read is on its way.
  const key = Buffer.from(givenKey)
  const partial = `${path}.partial`
  const file = await open(partial, 'w+', 0o600)
  await writeAll(file, magic, 0).catch(async (error: unknown) => {
    await file.close()
    await rm(partial, { force: true })
    throw error
  })

  const tail = Buffer.alloc(chunkBytes)
  const sealed = Buffer.alloc(chunkFileSize(0, chunkBytes))
  let several: Buffer | null = null
  let sealedChunks = 0
  let syncedChunks = 0
  let syncing: Promise<void> = Promise.resolve()
  let tailBytes = 0
  const size = (): number => sealedChunks * chunkBytes + tailBytes

  async function flush(): Promise<void> {
    const chunk = sealInto(sealed, tail.subarray(0, tailBytes), key, id, sealedChunks)
    await writeAll(file, chunk, chunkAt(sealedChunks))
  }

  /** Chunks that are there as a whole, at once: to hand each to the system by itself takes as long as to seal it. */
  async function writeWhole(bytes: Buffer): Promise<void> {
    const count = bytes.length / chunkBytes
    const each = chunkFileSize(0, chunkBytes)
    several ??= Buffer.allocUnsafeSlow(mostAtOnce * each)
    for (let n = 0; n < count; n += 1) {
      const plain = bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes)
      sealInto(several.subarray(n * each), plain, key, id, sealedChunks + n)
    }
    await writeAll(file, several.subarray(0, count * each), chunkAt(sealedChunks))
    sealedChunks += count
    if (sealedChunks - syncedChunks < syncedEveryChunks) return
    syncedChunks = sealedChunks
    // One at a time. The system tells of what it couldn't write only once: whoever finishes asks for it.
    syncing = syncing.then(() => file.datasync())
    syncing.catch(() => undefined)
  }

  const onDisk = () => ({
    file,
    size: sealedChunks * chunkBytes,
    open: (bytes: Buffer, chunk: number) => unseal(bytes, key, id, chunk)
  })
  const sealedChunk = createChunkCache((chunk) => readChunk(onDisk(), chunk))
  const one = (chunk: number): Promise<Buffer> =>
    chunk < sealedChunks ? sealedChunk(chunk) : Promise.resolve(Buffer.from(tail.subarray(0, tailBytes)))
  const into = async (target: Buffer, start: number, end: number): Promise<void> => {
    const source = onDisk()
    // First what isn't on the disk yet: meanwhile it may come to be there, and other bytes in its place.
    if (end > source.size) tail.copy(target, source.size - start, 0, end - source.size)
    await gatherInto(target, start, Math.min(end, source.size), source)
  }
  let [isClosed, isNamed] = [false, false]
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work)
    // The caller sees the rejection; later writes are refused with it as well.
    turn.catch(() => undefined)
    return turn
  }

  /** Waits for reads that are on their way. */
  async function close(): Promise<void> {
    isClosed = true
    await syncing.catch(() => undefined)
    await file.close()
    tail.fill(0)
    key.fill(0)
  }

  return {
    get size() {
      return size()
    },
    write: (bytes) =>
      inTurn(async () => {
        for (let at = 0; at < bytes.length;) {
          const whole = tailBytes > 0 ? 0 : Math.min(mostAtOnce, Math.floor((bytes.length - at) / chunkBytes))
          if (whole > 1) {
            await writeWhole(bytes.subarray(at, at + whole * chunkBytes))
            at += whole * chunkBytes
            continue
          }
          const taken = Math.min(chunkBytes - tailBytes, bytes.length - at)
          bytes.copy(tail, tailBytes, at, at + taken)
          tailBytes += taken
          at += taken
          if (tailBytes < chunkBytes) break
          await flush()
          sealedChunks += 1
          tailBytes = 0
        }
      }),
    read: async (start, end) => {
      if (isClosed) throw new Error('a blob that is closed')
      return gather(start, end, size(), { one, into })
    },
    finish: (options) =>
      inTurn(async () => {
        // An empty blob has one empty chunk, so that its file too is authenticated.
        if (tailBytes > 0 || sealedChunks === 0) await flush()
        await syncing
        await file.sync()
        if (options?.stayReadable !== true) await close()
        await renamePatiently(partial, path)
        isNamed = true
        await syncFolder(dirname(path))
      }),
    close,
    abandon: async () => {
      await turn.catch(() => undefined)
      await close().catch(() => undefined)
      await rm(isNamed ? path : partial, { force: true })
    }
  }
}

/** Writes a whole small blob at once; returns its size. */
export async function writeBlob(path: string, key: Buffer, id: string, content: Buffer): Promise<number> {
  const writer = await createBlobWriter(path, key, id)
  try {
    await writer.write(content)
    await writer.finish()
  } catch (error) {
    await writer.abandon()
    throw error
  }
  return content.length
}

/** Reads a whole small blob. */
export async function readBlob(path: string, key: Buffer, id: string, size: number): Promise<Buffer> {
  const blob = await openBlob(path, key, id, size)
  try {
    return await blob.read(0, size)
  } finally {
    await blob.close()
  }
}
