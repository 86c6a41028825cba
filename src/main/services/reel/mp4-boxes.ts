import type { Readable } from 'node:stream'

/** The part of ISO 14496-12 that joining needs: walking boxes, finding tracks, moving a fragment in time. */
export type Box = { readonly type: string; readonly start: number; readonly end: number }

const headerBytes = 8

/** The boxes side by side in `[from, to)`. */
export function* boxesIn(bytes: Buffer, from = 0, to = bytes.length): Generator<Box> {
  let at = from
  while (at + headerBytes <= to) {
    const size = bytes.readUInt32BE(at)
    if (size < headerBytes || at + size > to) throw new Error('a box does not fit in its parent')
    yield { type: bytes.toString('latin1', at + 4, at + 8), start: at, end: at + size }
    at += size
  }
}

/** The first box at `path`, such as `['trak', 'mdia', 'mdhd']`, under `[from, to)`. */
export function boxAt(bytes: Buffer, path: readonly string[], from = 0, to = bytes.length): Box | undefined {
  const [first, ...rest] = path
  for (const box of boxesIn(bytes, from, to))
    if (box.type === first)
      return rest.length === 0 ? box : boxAt(bytes, rest, box.start + headerBytes, box.end)
  return undefined
}

export type Track = { readonly id: number; readonly handler: string; readonly description: Buffer }

/** The tracks of an initialisation part (`ftyp` + `moov`): id, `vide` or `soun`, and the sample description. */
export function tracksOf(init: Buffer): readonly Track[] {
  const moov = boxAt(init, ['moov'])
  if (moov === undefined) return []
  return [...boxesIn(init, moov.start + headerBytes, moov.end)]
    .filter((box) => box.type === 'trak')
    .map((trak) => {
      const inTrak = (path: readonly string[]): Box => {
        const box = boxAt(init, path, trak.start + headerBytes, trak.end)
        if (box === undefined) throw new Error(`no ${path.join('/')}`)
        return box
      }
      const tkhd = inTrak(['tkhd'])
      const hdlr = inTrak(['mdia', 'hdlr'])
      const stsd = inTrak(['mdia', 'minf', 'stbl', 'stsd'])
      const longTimes = init.readUInt8(tkhd.start + 8) === 1
      return {
        id: init.readUInt32BE(tkhd.start + (longTimes ? 28 : 20)),
        handler: init.toString('latin1', hdlr.start + 16, hdlr.start + 20),
        description: init.subarray(stsd.start, stsd.end)
      }
    })
}

/** Another number for a track, and by how much its decode times move. */
export type Move = { readonly trackId: number; readonly by: number }

/** A copy of a `moof` with its sequence number set and every track given another number and moved in time. */
export function moveFragment(moof: Buffer, sequence: number, move: (trackId: number) => Move): Buffer {
  const moved = Buffer.from(moof)
  const mfhd = boxAt(moved, ['moof', 'mfhd'])
  if (mfhd === undefined) throw new Error('a fragment without a header')
  moved.writeUInt32BE(sequence, mfhd.start + 12)
  for (const traf of boxesIn(moved, headerBytes)) {
    if (traf.type !== 'traf') continue
    const tfhd = boxAt(moved, ['tfhd'], traf.start + headerBytes, traf.end)
    const tfdt = boxAt(moved, ['tfdt'], traf.start + headerBytes, traf.end)
    if (tfhd === undefined || tfdt === undefined) throw new Error('a track fragment without its time')
    const { trackId, by } = move(moved.readUInt32BE(tfhd.start + 12))
    moved.writeUInt32BE(trackId, tfhd.start + 12)
    if (moved.readUInt8(tfdt.start + 8) === 1) {
      const time = moved.readBigUInt64BE(tfdt.start + 12)
      moved.writeBigUInt64BE(time + BigInt(by), tfdt.start + 12)
    } else {
      moved.writeUInt32BE(moved.readUInt32BE(tfdt.start + 12) + by, tfdt.start + 12)
    }
  }
  return moved
}

/** When a fragment of one track begins, in the track's own units. */
export function fragmentTime(moof: Buffer): number {
  const tfdt = boxAt(moof, ['moof', 'traf', 'tfdt'])
  if (tfdt === undefined) throw new Error('a track fragment without its time')
  const long = moof.readUInt8(tfdt.start + 8) === 1
  return long ? Number(moof.readBigUInt64BE(tfdt.start + 12)) : moof.readUInt32BE(tfdt.start + 12)
}

/** A piece of an MP4 stream: a whole small box, or the next bytes of a `mdat`. */
export type Piece = { readonly type: string; readonly bytes: Buffer }

/** Cuts a stream at its boxes. Media data passes through as it comes; every other box is given whole. */
export async function* piecesOf(stream: Readable): AsyncGenerator<Piece> {
  let waiting: Buffer = Buffer.alloc(0)
  let left = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    for (;;) {
      if (left > 0) {
        if (waiting.length === 0) break
        const bytes = waiting.subarray(0, left)
        left -= bytes.length
        waiting = waiting.subarray(bytes.length)
        yield { type: 'mdat', bytes }
        continue
      }
      if (waiting.length < headerBytes) break
      const size = waiting.readUInt32BE(0)
      const type = waiting.toString('latin1', 4, 8)
      if (size < headerBytes) throw new Error(`a ${type} box without a size`)
      if (type === 'mdat') {
        left = size
        continue
      }
      if (waiting.length < size) break
      yield { type, bytes: waiting.subarray(0, size) }
      waiting = waiting.subarray(size)
    }
  }
  if (left > 0 || waiting.length > 0) throw new Error('the stream ends in the middle of a box')
}
