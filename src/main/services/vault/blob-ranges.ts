import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { letGo } from './blob-chunks.ts'
import { chunkAt, chunkBytes, chunkFileSize } from './blob-layout.ts'

/** Reads neighbouring chunks of a blob of `size` bytes in one go; each is given to `take` in turn. */
async function readChunks(
  file: FileHandle,
  { first, last, size }: { readonly first: number; readonly last: number; readonly size: number },
  take: (sealed: Buffer, chunk: number) => void
): Promise<void> {
  const from = chunkAt(first)
  const bytes = chunkAt(last) - from + chunkFileSize(last, size)
  const taken = spare !== null && spare.length >= bytes ? spare : Buffer.allocUnsafeSlow(bytes)
  if (taken === spare) spare = null
  try {
    const sealed = taken.subarray(0, bytes)
    const { bytesRead } = await file.read(sealed, 0, bytes, from)
    if (bytesRead !== bytes) throw new Failure('vault-damaged')
    for (let chunk = first; chunk <= last; chunk++) {
      const at = chunkAt(chunk) - from
      take(sealed.subarray(at, at + chunkFileSize(chunk, size)), chunk)
    }
  } finally {
    if (taken.length <= mostSpare && taken.length > (spare?.length ?? 0)) spare = taken
  }
}

/** One chunk of a blob, unsealed. */
export async function readChunk(source: SealedFile, chunk: number): Promise<Buffer> {
  let plain: Buffer = Buffer.alloc(0)
  await readChunks(source.file, { first: chunk, last: chunk, size: source.size }, (sealed) => {
    plain = source.open(sealed, chunk)
  })
  return plain
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
  /** One chunk, which others may be given as well. */
  readonly one: (chunk: number) => Promise<Buffer>
  /** A range of several, into memory for it. */
  readonly into: (target: Buffer, start: number, end: number) => Promise<void>
}

/** The bytes from `start` up to `end` out of the chunks they lie in. */
export async function gather(
  start: number,
  end: number,
  size: number,
  { one, into }: ChunkSource
): Promise<Buffer> {
  requireInside(start, end, size)
  if (start === end) return Buffer.alloc(0)
  const { first, last } = chunksOf(start, end)
  if (first === last) return pieceOf(await one(first), first, start, end)
  const target = Buffer.allocUnsafeSlow(end - start)
  await into(target, start, end)
  return target
}

/** The same of what lies in a file, into the beginning of `target`. */
export async function gatherInto(
  target: Buffer,
  start: number,
  end: number,
  { file, size, open }: SealedFile
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

/** A blob's file, how much content lies in it, and what opens a chunk of it. */
type SealedFile = {
  readonly file: FileHandle
  readonly size: number
  readonly open: (sealed: Buffer, chunk: number) => Buffer
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
