import { Readable } from 'node:stream'
import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'
import { makeBox, u32 } from '../reel/mp4-write.ts'
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
  for (const { offset } of fragmentsAround(copy, startMs, endMs)) {
    const header = await copy.read(offset, offset + 8)
    const moof = await copy.read(offset, offset + header.readUInt32BE(0))
    const samples = readSamples(moof, audio.id)
    const [first] = samples
    if (first === undefined) continue
    const data: Buffer[] = []
    for (const { start, end } of inRow(samples)) data.push(await copy.read(offset + start, offset + end))
    yield fragmentOf(moof, audio.id, samples)
    yield makeBox('mdat', ...data)
  }
}

type Sample = ReturnType<typeof readSamples>[number]

/** Where samples lie side by side. */
function inRow(samples: readonly Sample[]): readonly { readonly start: number; readonly end: number }[] {
  const rows: { start: number; end: number }[] = []
  for (const { offset, size } of samples) {
    const last = rows.at(-1)
    if (last?.end === offset) last.end += size
    else rows.push({ start: offset, end: offset + size })
  }
  return rows
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

/** A fragment with these samples alone, each with its own length and size; their bytes follow. */
function fragmentOf(moof: Buffer, trackId: number, samples: readonly Sample[]): Buffer {
  const sequence = boxAt(moof, ['moof', 'mfhd'])
  const number = sequence === undefined ? 0 : moof.readUInt32BE(sequence.start + 12)
  const begins = Buffer.alloc(8)
  begins.writeBigUInt64BE(BigInt(samples[0]?.decodeTime ?? 0))
  const withData = (at: number): Buffer =>
    makeBox(
      'moof',
      makeBox('mfhd', u32(0, number)),
      makeBox(
        'traf',
        // Offsets count from the fragment itself.
        makeBox('tfhd', u32(0x020000, trackId)),
        makeBox('tfdt', u32(0x01000000), begins),
        makeBox(
          'trun',
          u32(0x000301, samples.length, at, ...samples.flatMap(({ duration, size }) => [duration, size]))
        )
      )
    )
  return withData(withData(0).length + 8)
}
