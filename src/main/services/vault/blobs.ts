import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { renamePatiently, syncFolder } from '../write-durably.ts'
import { blobFileSize, chunkAt, chunkBytes, chunkFileSize, headerBytes } from './blob-layout.ts'

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
  /** Gives up and removes what was written. */
  abandon(): Promise<void>
}

const magic = Buffer.from('WKBLOB1\n')
const nonceBytes = 12
const tagBytes = 16

function associated(id: string, chunk: number): Buffer {
  return Buffer.from(`${id}:${String(chunk)}`)
}

function seal(plain: Buffer, key: Buffer, id: string, chunk: number): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associated(id, chunk))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unseal(sealed: Buffer, key: Buffer, id: string, chunk: number): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    decipher.setAAD(associated(id, chunk))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
    const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
    // Verifies the tag; in this mode no bytes follow.
    decipher.final()
    return plain
  } catch (error) {
    throw new Failure('vault-damaged', {}, { cause: error })
  }
}

/** Reads neighbouring chunks of a blob of `size` bytes in one go. */
async function readChunks(
  file: FileHandle,
  { first, last, size }: { readonly first: number; readonly last: number; readonly size: number },
  open: (sealed: Buffer, chunk: number) => Buffer
): Promise<Buffer[]> {
  const from = chunkAt(first)
  const sealed = Buffer.allocUnsafe(chunkAt(last) - from + chunkFileSize(last, size))
  const { bytesRead } = await file.read(sealed, 0, sealed.length, from)
  if (bytesRead !== sealed.length) throw new Failure('vault-damaged')
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const at = chunkAt(first + n) - from
    return open(sealed.subarray(at, at + chunkFileSize(first + n, size)), first + n)
  })
}

const rememberedChunks = 64

/** Reads chunks once and remembers the last few: a player asks for neighbours again and again. */
function createChunkCache(load: (chunk: number) => Promise<Buffer>): (chunk: number) => Promise<Buffer> {
  const remembered = new Map<number, Promise<Buffer>>()
  return (chunk) => {
    const known = remembered.get(chunk)
    remembered.delete(chunk)
    const bytes = known ?? load(chunk)
    remembered.set(chunk, bytes)
    bytes.catch(() => remembered.delete(chunk))
    const oldest = remembered.keys().next()
    if (remembered.size > rememberedChunks && oldest.done !== true) remembered.delete(oldest.value)
    return bytes
  }
}

type ChunkSource = {
  readonly one: (chunk: number) => Promise<Buffer>
  readonly several: (first: number, last: number) => Promise<Buffer[]>
}

async function gather(start: number, end: number, size: number, chunks: ChunkSource): Promise<Buffer> {
  if (start < 0 || end > size || start > end) throw new RangeError('outside the blob')
  if (start === end) return Buffer.alloc(0)
  const first = Math.floor(start / chunkBytes)
  const last = Math.floor((end - 1) / chunkBytes)
  const parts = first === last ? [await chunks.one(first)] : await chunks.several(first, last)
  const cut = parts.map((plain, n) => {
    const from = (first + n) * chunkBytes
    return plain.subarray(Math.max(0, start - from), end - from)
  })
  return cut.length === 1 && cut[0] !== undefined ? cut[0] : Buffer.concat(cut)
}

function onlyOne(parts: readonly Buffer[]): Buffer {
  return parts[0] ?? Buffer.alloc(0)
}

const streamedChunks = 8

/** A range as a stream, some chunks at a time, at the reader's pace. */
function streamRange(
  read: (start: number, end: number) => Promise<Buffer>,
  start: number,
  end: number
): Readable {
  return Readable.from(
    (async function* () {
      for (let at = start; at < end;) {
        const until = Math.min(end, (Math.floor(at / chunkBytes) + streamedChunks) * chunkBytes)
        yield await read(at, until)
        at = until
      }
    })(),
    { objectMode: false, highWaterMark: chunkBytes * streamedChunks }
  )
}

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
  const several = (first: number, last: number): Promise<Buffer[]> =>
    readChunks(file, { first, last, size }, (sealed, chunk) => unseal(sealed, key, id, chunk))
  const one = createChunkCache(async (chunk) => onlyOne(await several(chunk, chunk)))
  const read = (start: number, end: number): Promise<Buffer> => gather(start, end, size, { one, several })
  return {
    size,
    read,
    stream: (start, end) => streamRange(read, start, end),
    close: () => file.close()
  }
}

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
  let sealedChunks = 0
  let tailBytes = 0
  const size = (): number => sealedChunks * chunkBytes + tailBytes

  async function flush(): Promise<void> {
    const sealed = seal(tail.subarray(0, tailBytes), key, id, sealedChunks)
    await writeAll(file, sealed, chunkAt(sealedChunks))
  }

  const onDisk = (first: number, last: number): Promise<Buffer[]> =>
    readChunks(file, { first, last, size: (last + 1) * chunkBytes }, (sealed, chunk) =>
      unseal(sealed, key, id, chunk)
    )
  const sealedChunk = createChunkCache(async (chunk) => onlyOne(await onDisk(chunk, chunk)))
  const one = (chunk: number): Promise<Buffer> =>
    chunk < sealedChunks ? sealedChunk(chunk) : Promise.resolve(Buffer.from(tail.subarray(0, tailBytes)))
  const several = async (first: number, last: number): Promise<Buffer[]> =>
    last < sealedChunks ? onDisk(first, last) : [...(await several(first, last - 1)), await one(last)]
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work)
    // The caller sees the rejection; later writes are refused with it as well.
    turn.catch(() => undefined)
    return turn
  }

  /** Waits for reads that are on their way. */
  async function close(): Promise<void> {
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
    read: (start, end) => gather(start, end, size(), { one, several }),
    finish: (options) =>
      inTurn(async () => {
        // An empty blob has one empty chunk, so that its file too is authenticated.
        if (tailBytes > 0 || sealedChunks === 0) await flush()
        await file.sync()
        if (options?.stayReadable !== true) await close()
        await renamePatiently(partial, path)
        await syncFolder(dirname(path))
      }),
    close,
    abandon: async () => {
      await turn.catch(() => undefined)
      await close().catch(() => undefined)
      await rm(partial, { force: true })
    }
  }
}

/** A short write is an answer of the system, not an error: the rest is offered until it is refused. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
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
