import { Readable } from 'node:stream'
import { boxesIn, piecesOf, tracksOf } from './mp4-boxes.ts'
import { makeBox, u32 } from './mp4-write.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'

/**
 * Adds a track with one PNG to a piece of fragmented MP4, after its own tracks: ffmpeg has a single stdin, and what a
 * therapist typed under a clip must stand neither in a file nor on a command line.
 */
export function withPictureTrack(piece: Readable, png: Buffer, size: Size): Readable {
  const withTrack = async function* (): AsyncGenerator<Buffer> {
    for await (const { type, bytes } of piecesOf(piece)) {
      if (type !== 'moov') {
        yield bytes
        continue
      }
      const trackId = Math.max(0, ...tracksOf(bytes).map(({ id }) => id)) + 1
      yield addTrack(bytes, trackId, size)
      yield* fragment(trackId, png)
    }
  }
  return Readable.from(withTrack(), { objectMode: false })
}

function addTrack(moov: Buffer, trackId: number, size: Size): Buffer {
  const children = [...boxesIn(moov, 8)].map(({ type, start, end }) => {
    const bytes = moov.subarray(start, end)
    return type === 'mvex' ? makeBox('mvex', bytes.subarray(8), trackDefaults(trackId)) : bytes
  })
  const afterTracks = children.findLastIndex((child) => child.toString('latin1', 4, 8) === 'trak') + 1
  return makeBox('moov', ...children.toSpliced(afterTracks, 0, track(trackId, size)))
}

function* fragment(trackId: number, png: Buffer): Generator<Buffer> {
  const moof = (dataOffset: number): Buffer =>
    makeBox(
      'moof',
      makeBox('mfhd', u32(0, 0)),
      makeBox(
        'traf',
        // Offsets count from the fragment itself.
        makeBox('tfhd', u32(0x020000, trackId)),
        makeBox('tfdt', u32(0, 0)),
        // One sample: where it lies, how long it lasts, how large it is.
        makeBox('trun', u32(0x000301, 1, dataOffset, timescale, png.length))
      )
    )
  yield moof(moof(0).length + 8)
  yield makeBox('mdat', png)
}

const timescale = 1000

function track(trackId: number, { width, height }: Size): Buffer {
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  return makeBox(
    'trak',
    makeBox('tkhd', u32(3, 0, 0, trackId, 0, 0, 0, 0, 0, 0), matrix, u32(width << 16, height << 16)),
    makeBox(
      'mdia',
      makeBox('mdhd', u32(0, 0, 0, timescale, 0, 0x55c40000)),
      makeBox('hdlr', u32(0, 0), Buffer.from('vide'), u32(0, 0, 0), Buffer.from([0])),
      makeBox(
        'minf',
        makeBox('vmhd', u32(1, 0, 0)),
        makeBox('dinf', makeBox('dref', u32(0, 1), makeBox('url ', u32(1)))),
        makeBox(
          'stbl',
          makeBox('stsd', u32(0, 1), pictureEntry(width, height)),
          ...['stts', 'stsc', 'stco'].map((type) => makeBox(type, u32(0, 0))),
          makeBox('stsz', u32(0, 0, 0))
        )
      )
    )
  )
}

function pictureEntry(width: number, height: number): Buffer {
  const entry = Buffer.alloc(78)
  entry.writeUInt16BE(1, 6)
  entry.writeUInt16BE(width, 24)
  entry.writeUInt16BE(height, 26)
  entry.writeUInt32BE(0x480000, 28)
  entry.writeUInt32BE(0x480000, 32)
  entry.writeUInt16BE(1, 40)
  entry.writeUInt16BE(32, 74)
  entry.writeInt16BE(-1, 76)
  return makeBox('png ', entry)
}

const trackDefaults = (trackId: number): Buffer => makeBox('trex', u32(0, trackId, 1, 0, 0, 0))
