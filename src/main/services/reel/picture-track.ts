import { Readable } from 'node:stream'
import { boxAt, boxesIn, piecesOf, tracksOf } from './mp4-boxes.ts'
import { decodeTimeBox, makeBox, u32 } from './mp4-write.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'

/** A picture that holds from its time, in ticks of 1/90000 s on the piece's clock, until the next one. */
export type TimedPicture = { readonly ticks: number; readonly png: Buffer }

/**
 * Adds a track with one PNG to a piece of fragmented MP4, after its own tracks: ffmpeg has a single stdin, and what a
 * therapist typed under a clip must stand neither in a file nor on a command line.
 */
export function withPictureTrack(piece: Readable, png: Buffer, size: Size): Readable {
  return withTimedPictures(piece, [{ ticks: 0, png }], size)
}

/**
 * The same with pictures that follow each other in time. They are asked for as the piece goes by, so that not all of them
 * wait in memory; one that comes later than the piece's own pictures at that time is waited for by what joins the two.
 */
export function withTimedPictures(piece: Readable, pictures: Iterable<TimedPicture>, size: Size): Readable {
  const withTrack = async function* (): AsyncGenerator<Buffer> {
    const coming = takeBefore(pictures)
    let trackId = 0
    let videoId = 0
    for await (const { type, bytes } of piecesOf(piece)) {
      if (type === 'moov') {
        const tracks = tracksOf(bytes)
        videoId = tracks.find(({ handler }) => handler === 'vide')?.id ?? 0
        trackId = Math.max(0, ...tracks.map(({ id }) => id)) + 1
        yield addTrack(bytes, trackId, size)
        yield* coming(1).flatMap((picture) => fragment(trackId, picture))
        continue
      }
      const time = type === 'moof' ? decodeTime(bytes, videoId) : null
      if (time !== null) yield* coming(time + aheadTicks).flatMap((picture) => fragment(trackId, picture))
      yield bytes
    }
    yield* coming(Infinity).flatMap((picture) => fragment(trackId, picture))
  }
  return Readable.from(withTrack(), { objectMode: false })
}

/** How far the pictures go before the piece's own: more than a usual fragment lasts. */
const aheadTicks = 180_000

/** Gives, each time, what comes before a time and was not given yet. */
function takeBefore(pictures: Iterable<TimedPicture>): (ticks: number) => readonly TimedPicture[] {
  const rest = pictures[Symbol.iterator]()
  let next = rest.next()
  return (ticks) => {
    const taken: TimedPicture[] = []
    while (next.done !== true && next.value.ticks < ticks) {
      taken.push(next.value)
      next = rest.next()
    }
    return taken
  }
}

/** When a fragment's first picture is decoded, in the track's ticks; null when it holds none of this track. */
function decodeTime(moof: Buffer, trackId: number): number | null {
  for (const traf of boxesIn(moof, 8)) {
    if (traf.type !== 'traf') continue
    const tfhd = boxAt(moof, ['tfhd'], traf.start + 8, traf.end)
    const tfdt = boxAt(moof, ['tfdt'], traf.start + 8, traf.end)
    if (tfhd === undefined || tfdt === undefined || moof.readUInt32BE(tfhd.start + 12) !== trackId) continue
    return moof.readUInt8(tfdt.start + 8) === 1
      ? Number(moof.readBigUInt64BE(tfdt.start + 12))
      : moof.readUInt32BE(tfdt.start + 12)
  }
  return null
}

function addTrack(moov: Buffer, trackId: number, size: Size): Buffer {
  const children = [...boxesIn(moov, 8)].map(({ type, start, end }) => {
    const bytes = moov.subarray(start, end)
    return type === 'mvex' ? makeBox('mvex', bytes.subarray(8), trackDefaults(trackId)) : bytes
  })
  const afterTracks = children.findLastIndex((child) => child.toString('latin1', 4, 8) === 'trak') + 1
  return makeBox('moov', ...children.toSpliced(afterTracks, 0, track(trackId, size)))
}

function fragment(trackId: number, { ticks, png }: TimedPicture): readonly Buffer[] {
  const moof = (dataOffset: number): Buffer =>
    makeBox(
      'moof',
      makeBox('mfhd', u32(0, 0)),
      makeBox(
        'traf',
        // Offsets count from the fragment itself.
        makeBox('tfhd', u32(0x020000, trackId)),
        decodeTimeBox(ticks),
        // One sample: where it lies, how long it lasts, how large it is.
        makeBox('trun', u32(0x000301, 1, dataOffset, 1, png.length))
      )
    )
  return [moof(moof(0).length + 8), makeBox('mdat', png)]
}

/** The working copy's own. */
const timescale = 90_000

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
