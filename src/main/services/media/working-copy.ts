import { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { findLook } from '../storage/look-copies.ts'
import { findParts } from '../storage/recordings.ts'
import { chunkBytes } from '../vault/blob-layout.ts'
import { openBlob } from '../vault/blobs.ts'
import type { Vault } from '../vault/vault.ts'
import { partBlobId } from './blob-names.ts'
import { type CopyIndex, copySize, type Fragment, fragmentAt } from './copy-index.ts'
import { layoutSize, type LayoutPart, sliceLayout } from './layout.ts'
import { type CopyHeader, readHeader } from './mp4-fragments.ts'
import { unpackIndex } from './packed-index.ts'
import { buildSidx } from './sidx.ts'

/**
 * The encrypted copy of a recording that the app works with: fragmented MP4, a header and then a fragment per
 * keyframe, only ever appended to. While it is being made, its index grows.
 */
export type WorkingCopy = {
  readonly header: CopyHeader
  index(): CopyIndex
  read(start: number, end: number): Promise<Buffer>
}

export type OpenedCopy = WorkingCopy & { close(): Promise<void> }

/** Opens the finished copy of a recording. */
export async function openWorkingCopy(vault: Vault, recordingId: string): Promise<OpenedCopy> {
  const parts = findParts(vault.db, recordingId)
  if (parts === null) throw new Failure('not-found')
  if (parts.copySize === null || parts.fragments === null) throw new Failure('recording-not-ready')
  const { wrappedKey, copySize: size, fragments } = parts
  return openStored(vault, recordingId, { part: 'copy', wrappedKey, size, fragments })
}

/** Opens the small copy of a recording; throws `recording-not-ready` when there is none. */
export async function openLookCopy(vault: Vault, recordingId: string): Promise<OpenedCopy> {
  const look = findLook(vault.db, recordingId)
  if (look === null) throw new Failure('not-found')
  if (look.state !== 'ready' || look.size === null || look.fragments === null)
    throw new Failure('recording-not-ready')
  const { wrappedKey, size, fragments } = look
  return openStored(vault, recordingId, { part: 'look', wrappedKey, size, fragments })
}

type Stored = {
  readonly part: 'copy' | 'look'
  readonly wrappedKey: Buffer
  readonly size: number
  readonly fragments: Buffer
}

async function openStored(vault: Vault, recordingId: string, stored: Stored): Promise<OpenedCopy> {
  const id = partBlobId(stored.part, recordingId)
  const key = vault.unwrapKey(stored.wrappedKey, recordingId)
  const index = unpackIndex(stored.fragments)
  const blob = await openBlob(vault.blobPath(id), key, id, stored.size)
  try {
    const header = readHeader(await blob.read(0, index.headerSize))
    return {
      header,
      index: () => index,
      read: (start, end) => blob.read(start, end),
      close: async () => {
        await blob.close()
        key.fill(0)
      }
    }
  } catch (error) {
    await blob.close()
    throw error
  }
}

const pieceBytes = 4 * chunkBytes

async function* readLayout(copy: WorkingCopy, parts: readonly LayoutPart[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    if (part.kind === 'bytes') {
      yield part.bytes
      continue
    }
    // Ends where chunks of the blob end: none of them is decrypted for two pieces.
    for (let at = part.start; at < part.end;) {
      const end = Math.min(part.end, (Math.floor(at / pieceBytes) + 1) * pieceBytes)
      yield await copy.read(at, end)
      at = end
    }
  }
}

function streamLayout(copy: WorkingCopy, parts: readonly LayoutPart[]): Readable {
  return Readable.from(readLayout(copy, parts), { objectMode: false, highWaterMark: pieceBytes })
}

/** The copy as a player gets it, with the segment index that stands nowhere on the disk. */
export function playableFile(copy: WorkingCopy, index: CopyIndex) {
  const parts = layouts.get(index) ?? playableLayout(copy, index)
  layouts.set(index, parts)
  return {
    size: layoutSize(parts),
    stream: (start: number, end: number): Readable => streamLayout(copy, sliceLayout(parts, start, end))
  }
}

/** A player asks for one range after the other: what it takes as long to build as the film is long is kept. */
const layouts = new WeakMap<CopyIndex, readonly LayoutPart[]>()

function playableLayout({ header }: WorkingCopy, index: CopyIndex): readonly LayoutPart[] {
  return [
    { kind: 'blob', start: 0, end: index.headerSize },
    { kind: 'bytes', bytes: buildSidx(index, header.video.id) },
    { kind: 'blob', start: index.headerSize, end: copySize(index) }
  ]
}

/**
 * The part of the copy around a stretch of time, for ffmpeg's stdin: header and fragments, on the recording's own
 * clock (read it with `-copyts`). One fragment more on either side, because sound is not cut where pictures are.
 * What it costs depends on the stretch, not on the film.
 */
export function clipSource(copy: WorkingCopy, startMs: number, endMs: number): Readable {
  const ranges = fragmentsAround(copy, startMs, endMs).map(rangeOf)
  return streamLayout(copy, [{ kind: 'blob', start: 0, end: copy.index().headerSize }, ...ranges])
}

/** The fragments that hold a stretch of time, and one more on either side. */
export function fragmentsAround(copy: WorkingCopy, startMs: number, endMs: number): readonly Fragment[] {
  const index = copy.index()
  const first = Math.max(0, fragmentAt(index, startMs) - 1)
  return index.fragments.slice(first, fragmentAt(index, endMs) + 2)
}

const rangeOf = ({ offset, size }: Fragment): LayoutPart => ({
  kind: 'blob',
  start: offset,
  end: offset + size
})

/** Header and these fragments. */
export function fragmentSource(copy: WorkingCopy, numbers: readonly number[]): Readable {
  const { fragments, headerSize } = copy.index()
  const ranges = numbers.flatMap((number) => fragments[number] ?? []).map(rangeOf)
  return streamLayout(copy, [{ kind: 'blob', start: 0, end: headerSize }, ...ranges])
}
