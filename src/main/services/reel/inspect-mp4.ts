import { open } from 'node:fs/promises'
import { type Box, boxAt, boxesIn } from './mp4-boxes.ts'
import { samplesOf } from './mp4-samples.ts'

type InspectedTrack = {
  readonly handler: string
  readonly samples: number
  readonly durationMs: number
  /** Where its samples lie in the file, in turn. */
  readonly places: () => Iterable<{ readonly offset: number; readonly size: number }>
}

/** What the front of a written MP4 says of it. */
export type InspectedMp4 = { readonly indexFirst: boolean; readonly tracks: readonly InspectedTrack[] }

const largestIndex = 256 * 1024 * 1024

/** Reads the tracks of an MP4 from its index, without decoding anything. */
export async function inspectMp4(path: string): Promise<InspectedMp4> {
  const file = await open(path, 'r')
  try {
    const header = Buffer.alloc(16)
    let indexFirst = true
    let at = 0
    for (;;) {
      const { bytesRead } = await file.read(header, 0, 16, at)
      if (bytesRead < 8) return { indexFirst: false, tracks: [] }
      const short = header.readUInt32BE(0)
      const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short
      const type = header.toString('latin1', 4, 8)
      if (type === 'mdat') indexFirst = false
      if (type === 'moov' && size <= largestIndex) {
        const moov = Buffer.alloc(size)
        await file.read(moov, 0, size, at)
        return { indexFirst, tracks: tracksIn(moov) }
      }
      if (size < 8) return { indexFirst: false, tracks: [] }
      at += size
    }
  } finally {
    await file.close()
  }
}

/** The tracks that an index (`moov`) tells of. */
export function tracksIn(moov: Buffer): InspectedTrack[] {
  return [...boxesIn(moov, 8)]
    .filter((box) => box.type === 'trak')
    .map((trak) => {
      const inTrak = (path: readonly string[]): Box | undefined => boxAt(moov, path, trak.start + 8, trak.end)
      const mdhd = inTrak(['mdia', 'mdhd'])
      const hdlr = inTrak(['mdia', 'hdlr'])
      const stsz = inTrak(['mdia', 'minf', 'stbl', 'stsz'])
      return {
        handler: hdlr ? moov.toString('latin1', hdlr.start + 16, hdlr.start + 20) : '',
        samples: stsz ? moov.readUInt32BE(stsz.start + 16) : 0,
        durationMs: mdhd ? durationOf(moov, mdhd) : 0,
        places: () => samplesOf(moov, trak)
      }
    })
}

function durationOf(moov: Buffer, mdhd: Box): number {
  const long = moov.readUInt8(mdhd.start + 8) === 1
  const scale = moov.readUInt32BE(mdhd.start + (long ? 28 : 20))
  const duration = long ? Number(moov.readBigUInt64BE(mdhd.start + 32)) : moov.readUInt32BE(mdhd.start + 24)
  return (duration * 1000) / scale
}
