import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { chunkAt, chunkBytes, chunkFileSize } from './blob-layout.ts'

const nonceBytes = 12
const tagBytes = 16

function associated(id: string, chunk: number): Buffer {
  return Buffer.from(`${id}:${String(chunk)}`)
}

/** Seals a chunk into `target`, as it lies in the file: nonce, ciphertext, tag; gives that part of `target`. */
export function sealInto(target: Buffer, plain: Buffer, key: Buffer, id: string, chunk: number): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associated(id, chunk))
  let at = nonce.copy(target)
  // In this mode no bytes follow at the end.
  for (const piece of [cipher.update(plain), cipher.final(), cipher.getAuthTag()]) {
    at += piece.copy(target, at)
    letGo(piece)
  }
  return target.subarray(0, at)
}

/** The chunk's content; throws `vault-damaged` for anything but what was sealed, in its place, with this key. */
export function unseal(sealed: Buffer, key: Buffer, id: string, chunk: number): Buffer {
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

/** Reads neighbouring chunks of a blob of `size` bytes in one go; each is given to `open` in turn. */
export async function readChunks<T>(
  file: FileHandle,
  { first, last, size }: { readonly first: number; readonly last: number; readonly size: number },
  open: (sealed: Buffer, chunk: number) => T
): Promise<T[]> {
  const from = chunkAt(first)
  const bytes = chunkAt(last) - from + chunkFileSize(last, size)
  const taken = spare !== null && spare.length >= bytes ? spare : Buffer.allocUnsafeSlow(bytes)
  if (taken === spare) spare = null
  try {
    const sealed = taken.subarray(0, bytes)
    const { bytesRead } = await file.read(sealed, 0, bytes, from)
    if (bytesRead !== bytes) throw new Failure('vault-damaged')
    return Array.from({ length: last - first + 1 }, (_, n) => {
      const at = chunkAt(first + n) - from
      return open(sealed.subarray(at, at + chunkFileSize(first + n, size)), first + n)
    })
  } finally {
    if (taken.length <= mostSpare && taken.length > (spare?.length ?? 0)) spare = taken
  }
}

/** Sealed bytes are read into it again and again: to make room anew for each read costs more than to unseal it. */
let spare: Buffer | null = null
const mostSpare = 40 * chunkFileSize(0, chunkBytes)

const rememberedChunks = 64

/** Reads chunks once and remembers the last few: a player asks for neighbours again and again. */
export function createChunkCache(
  load: (chunk: number) => Promise<Buffer>
): (chunk: number) => Promise<Buffer> {
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

/** The bytes from `start` up to `end` out of the chunks they lie in. */
export async function gather(start: number, end: number, size: number, chunks: ChunkSource): Promise<Buffer> {
  requireInside(start, end, size)
  if (start === end) return Buffer.alloc(0)
  const { first, last } = chunksOf(start, end)
  const parts = first === last ? [await chunks.one(first)] : await chunks.several(first, last)
  const pieces = parts.map((plain, n) => pieceOf(plain, first + n, start, end))
  return first === last ? onlyOne(pieces) : Buffer.concat(pieces)
}

/** The same into the beginning of `target`. */
export async function gatherInto(
  target: Buffer,
  start: number,
  end: number,
  file: FileHandle,
  size: number,
  open: (sealed: Buffer, chunk: number) => Buffer
): Promise<void> {
  requireInside(start, end, size)
  if (end - start > target.length) throw new RangeError('more than there is room for')
  if (start === end) return
  let at = 0
  await readChunks(file, { ...chunksOf(start, end), size }, (sealed, chunk) => {
    const plain = open(sealed, chunk)
    at += pieceOf(plain, chunk, start, end).copy(target, at)
    letGo(plain)
  })
}

/**
 * Gives back at once what a cipher gave. Left to the collector it stays for tens of megabytes more, and each time so much
 * has come together everything stops to look for it: that took longer than the ciphering.
 */
function letGo({ buffer, byteLength }: Buffer): void {
  // Only what is its own: Node keeps small ones together.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

function requireInside(start: number, end: number, size: number): void {
  if (start < 0 || end > size || start > end) throw new RangeError('outside the blob')
}

const chunksOf = (start: number, end: number): { readonly first: number; readonly last: number } => ({
  first: Math.floor(start / chunkBytes),
  last: Math.floor((end - 1) / chunkBytes)
})

/** What of a chunk lies from `start` up to `end`. */
function pieceOf(plain: Buffer, chunk: number, start: number, end: number): Buffer {
  const from = chunk * chunkBytes
  return plain.subarray(Math.max(0, start - from), end - from)
}

/** The one chunk that was asked for. */
export function onlyOne(parts: readonly Buffer[]): Buffer {
  return parts[0] ?? Buffer.alloc(0)
}

const streamedChunks = 8

/** A range as a stream, some chunks at a time, at the reader's pace. */
export function streamRange(
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

/** A short write is an answer of the system, not an error: the rest is offered until it is refused. */
export async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}
