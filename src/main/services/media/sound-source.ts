import { Readable } from 'node:stream'
import { buildFragment } from './fragment-builder.ts'
import { readSamples } from './mp4-fragments.ts'
import { headerOfTrack } from './track-feed.ts'
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
  yield headerOfTrack(await copy.read(0, copy.index().headerSize), audio.id)
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
