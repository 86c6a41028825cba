import type { BlobReader } from '../vault/blobs.ts'
import type { Run } from './segment-samples.ts'

/** A rendered segment: how its bytes are reached, and its place in its track's own units. */
export type JoinPart = { readonly open: () => Promise<OpenPart>; readonly at: number }
export type OpenPart = Pick<BlobReader, 'size' | 'read' | 'readInto' | 'close'>

/** Samples that lie side by side in a segment. */
export type PlacedRun = { readonly part: JoinPart; readonly run: Run }

/** The same in its turn; one segment of each lane is open at a time. */
export type MediaChunk = PlacedRun & { readonly lane: 0 | 1 }

const mostAtOnce = 2 * 1024 * 1024

/**
 * The chunks' bytes in turn, so much at a time that neither reading nor writing is a matter of many small steps. There are
 * two pieces of memory for it, used in turns: one is read and decrypted into while the other is written.
 */
export async function* mediaData(chunks: readonly MediaChunk[]): AsyncGenerator<Buffer> {
  const buffers = [Buffer.allocUnsafeSlow(mostAtOnce), Buffer.allocUnsafeSlow(mostAtOnce)] as const
  const open: Open = [null, null]
  let next: Promise<Buffer> | undefined
  let turn: 0 | 1 = 0
  try {
    for (const slices of together(chunks)) {
      const ready = await next
      next = fill(slices, buffers[turn], open)
      // Whether it went wrong is asked when its turn comes.
      next.catch(() => undefined)
      turn = turn === 0 ? 1 : 0
      if (ready !== undefined) yield ready
    }
    if (next !== undefined) yield await next
  } finally {
    await next?.catch(() => undefined)
    for (const each of open) await each?.file.close()
  }
}

/** A part of a chunk, from `start` up to `end` in its segment. */
type Slice = { readonly chunk: MediaChunk; readonly start: number; readonly end: number }

/** What is read in one go: as many chunks, and parts of chunks, as there is room for. */
function* together(chunks: readonly MediaChunk[]): Generator<readonly Slice[]> {
  let [slices, room]: [Slice[], number] = [[], mostAtOnce]
  for (const chunk of chunks) {
    const { offset, bytes } = chunk.run
    for (let start = offset; start < offset + bytes;) {
      const end = Math.min(offset + bytes, start + room)
      slices.push({ chunk, start, end })
      room -= end - start
      start = end
      if (room > 0) continue
      yield slices
      ;[slices, room] = [[], mostAtOnce]
    }
  }
  if (slices.length > 0) yield slices
}

type Open = [Opened | null, Opened | null]
type Opened = { readonly part: JoinPart; readonly file: OpenPart }

async function fill(slices: readonly Slice[], buffer: Buffer, open: Open): Promise<Buffer> {
  let filled = 0
  for (const { chunk, start, end } of slices) {
    const file = await opened(chunk, open)
    await file.readInto(buffer.subarray(filled), start, end)
    filled += end - start
  }
  return buffer.subarray(0, filled)
}

async function opened({ part, lane }: MediaChunk, open: Open): Promise<OpenPart> {
  const now = open[lane]
  if (now?.part === part) return now.file
  open[lane] = null
  await now?.file.close()
  const file = await part.open()
  open[lane] = { part, file }
  return file
}
