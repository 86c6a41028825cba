import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { Failure } from '../../../shared/domain/failure.ts'
import { boxSpan } from './box-span.ts'
import { outOfReach } from './look-in-index.ts'
import { type Container, sniff } from './sniff.ts'

export type InspectedFile = {
  readonly container: Container
  readonly size: number
  /** The end was never written, or never copied: only the part in front of it can be used. */
  readonly endMissing: boolean
}

const headBytes = 64 * 1024

/**
 * Of more parts than this nothing more is learnt. A recording in fragments has two a second or so, and its index in
 * front of them.
 */
const mostBoxes = 10_000
/** Read at a time: small parts lie side by side. */
const blockBytes = 64 * 1024

/** Looks at the outside of a file, in milliseconds whatever its size; throws what is wrong with it. */
export async function inspectFile(path: string, signal: AbortSignal): Promise<InspectedFile> {
  const file = await openRegular(path).catch((error: unknown) => {
    if (error instanceof Failure) throw error
    throw new Failure('file-unreadable', {}, { cause: error })
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new Failure('file-unreadable')
    return await inspectOpened(file, stat.size, signal)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('file-unreadable', {}, { cause: error })
  } finally {
    await file.close()
  }
}

/** Looks before it opens, and opens without waiting: a pipe or a device would never answer. */
async function openRegular(path: string): Promise<FileHandle> {
  const there = await stat(path)
  if (!there.isFile()) throw new Failure(there.isDirectory() ? 'file-folder' : 'file-unreadable')
  // Windows has no such flag, and none is needed there.
  return open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
}

async function inspectOpened(file: FileHandle, size: number, signal: AbortSignal): Promise<InspectedFile> {
  if (size === 0) throw new Failure('file-empty')
  const head = await readAt(file, 0, Math.min(headBytes, size))
  const sniffed = sniff(head)
  if (sniffed.kind === 'zeros') throw new Failure('file-zeros')
  if (sniffed.kind === 'sound') throw new Failure('no-video-stream')
  if (sniffed.kind === 'packed') throw new Failure('file-packed')
  if (sniffed.kind === 'unread') throw new Failure('format-not-read')
  if (sniffed.kind === 'other') throw new Failure('not-a-video')
  const { container } = sniffed
  return { container, size, endMissing: await isCut(container, file, size, signal) }
}

async function isCut(
  container: Container,
  file: FileHandle,
  size: number,
  signal: AbortSignal
): Promise<boolean> {
  if (container === 'mp4') return isMp4Cut(file, size, signal)
  if (container === 'avi') return isAviCut(file, size)
  // This one is filled up with zeros by its own rules.
  return container !== 'mxf' && endsInZeros(file, size)
}

/** A recording without its index can't be read at all; with the index in front, the part that is there can. */
async function isMp4Cut(file: FileHandle, size: number, signal: AbortSignal): Promise<boolean> {
  const headAt = headReader(file, size)
  let hasIndex = false
  let isFragmented = false
  let last = ''
  let boxes = 0
  for (let at = 0; at < size;) {
    if (signal.aborted) throw new Failure('cancelled')
    boxes += 1
    if (boxes > mostBoxes) break
    const span = boxSpan(await headAt(at), size - at)
    if (span === null) {
      // What follows is no box: harmless behind an index, and the end of the search without one.
      if (hasIndex) return isFragmented && endsInZeros(file, size)
      throw new Failure('file-truncated')
    }
    if (span.type === 'moov' && at + span.size <= size) {
      hasIndex = true
      await requireInReach(file, at, at + span.size)
    }
    isFragmented ||= span.type === 'moof'
    last = span.type
    if (at + span.size > size) {
      if (hasIndex || isFragmented) return true
      throw new Failure('file-truncated')
    }
    at += span.size
  }
  if (!hasIndex) throw new Failure('file-truncated')
  // Zeros in a box that only takes up room are no hole.
  return last === 'mdat' && endsInZeros(file, size)
}

async function requireInReach(file: FileHandle, from: number, to: number): Promise<void> {
  const reach = await outOfReach((position, length) => readAt(file, position, length), from + 8, to)
  if (reach !== null) throw new Failure(reach === 'locked' ? 'film-locked' : 'film-elsewhere')
}

/** The first bytes of a box; the file is read in blocks, however small its boxes are. */
function headReader(file: FileHandle, size: number): (at: number) => Promise<Buffer> {
  let block: { readonly from: number; readonly bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) }
  return async (at) => {
    const length = Math.min(16, size - at)
    if (at < block.from || at + length > block.from + block.bytes.length)
      block = { from: at, bytes: await readAt(file, at, Math.min(blockBytes, size - at)) }
    return block.bytes.subarray(at - block.from, at - block.from + length)
  }
}

/** Whether an AVI ends before it says it does; some cameras count eight bytes too many, or never note a size. */
async function isAviCut(file: FileHandle, size: number): Promise<boolean> {
  const headAt = headReader(file, size)
  let end = 0
  // A long one goes on in further parts.
  for (let parts = 0; end + 12 <= size && parts < mostBoxes; parts += 1) {
    const head = await headAt(end)
    const declared = head.readUInt32LE(4)
    if (head.toString('latin1', 0, 4) !== 'RIFF') break
    if (declared === 0 || declared === 0xffffffff) return endsInZeros(file, size)
    if (end + declared > size) return true
    end += 8 + declared + (declared % 2)
  }
  // What lies behind its end is none of it.
  return end + blockBytes > size && endsInZeros(file, size)
}

/** An interrupted copy, or a file that only seems to have come from the cloud, is filled up with zeros. */
async function endsInZeros(file: FileHandle, size: number): Promise<boolean> {
  if (size < headBytes * 2)
    return isZero(await readAt(file, size - Math.min(size, 2048), Math.min(size, 2048)))
  return isZero(await readAt(file, size - 32 * 1024, 32 * 1024))
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
