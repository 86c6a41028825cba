import { Readable } from 'node:stream'
import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'
import { makeBox } from '../reel/mp4-write.ts'
import { buildFragment } from './fragment-builder.ts'
import { readSamples } from './mp4-fragments.ts'
import { fragmentsAround, type WorkingCopy } from './working-copy.ts'

/**
 * The sound of the copy around a stretch of time, for ffmpeg's stdin, on the recording's own clock (read it with
 * `-copyts`). Of its pictures, which are most of the bytes, nothing is read.
 */
export function soundSource(copy: WorkingCopy, startMs: number, endMs: number): Readable {
  return Readable.from(soundBytes(copy, startMs, endMs), { objectMode: false })
}

async function* soundBytes(copy: WorkingCopy, startMs: number, endMs: number): AsyncGenerator<Buffer> {
  const { audio } = copy.header
  if (audio === null) throw new Error('a recording without sound')
  yield headerOf(await copy.read(0, copy.index().headerSize), audio.id)
  let sequence = 1
  for (const { offset } of fragmentsAround(copy, startMs, endMs)) {
    const header = await copy.read(offset, offset + 8)
    const moof = await copy.read(offset, offset + header.readUInt32BE(0))
    const places = readSamples(moof, audio.id)
    const [first, last] = [places[0], places.at(-1)]
    if (first === undefined || last === undefined) continue
    // A track's samples lie side by side in their fragment.
    const bytes = await copy.read(offset + first.offset, offset + last.offset + last.size)
    const samples = places.map((place) => {
      const at = place.offset - first.offset
      return { ...place, bytes: bytes.subarray(at, at + place.size) }
    })
    yield buildFragment(sequence++, null, { id: audio.id, samples })
  }
}

/** The copy's beginning with this track alone. */
function headerOf(header: Buffer, trackId: number): Buffer {
  const boxes = [...boxesIn(header)].map(({ type, start, end }) => {
    const box = header.subarray(start, end)
    return type === 'moov' ? makeBox('moov', ...ofTrack(box, trackId)) : box
  })
  return Buffer.concat(boxes)
}

function ofTrack(parent: Buffer, trackId: number): readonly Buffer[] {
  return [...boxesIn(parent, 8)].flatMap(({ type, start, end }) => {
    const box = parent.subarray(start, end)
    if (type === 'mvex') return [makeBox('mvex', ...ofTrack(box, trackId))]
    if (type === 'trak') return trackOfHeader(box) === trackId ? [box] : []
    if (type === 'trex') return box.readUInt32BE(12) === trackId ? [box] : []
    return [box]
  })
}

function trackOfHeader(trak: Buffer): number | null {
  const tkhd = boxAt(trak, ['tkhd'], 8)
  return tkhd === undefined ? null : trak.readUInt32BE(tkhd.start + (trak[tkhd.start + 8] === 1 ? 28 : 20))
}
