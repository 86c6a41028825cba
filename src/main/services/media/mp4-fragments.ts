import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'

/** One track of the working copy's `moov`. */
type Track = { readonly id: number; readonly timescale: number }

/** What the fragments can't be read without. */
export type CopyHeader = {
  readonly video: Track
  readonly audio: Track | null
  readonly width: number
  readonly height: number
  /** Bytes of the length in front of each H.264 unit. */
  readonly unitLengthBytes: number
}

/** Where one picture or piece of sound lies in its fragment, and its times in its track's time scale. */
export type StoredSample = {
  readonly offset: number
  readonly size: number
  readonly decodeTime: number
  /** When it is shown or heard. */
  readonly time: number
  readonly duration: number
  /** Needs no other one to be decoded. */
  readonly isKey: boolean
}

const fullBox = 12

/** Reads the first part of a fragmented MP4: `ftyp` and `moov`. */
export function readHeader(init: Buffer): CopyHeader {
  const moov = need(boxAt(init, ['moov']), 'moov')
  const tracks = [...boxesIn(init, moov.start + 8, moov.end)]
    .filter((box) => box.type === 'trak')
    .map((trak) => {
      const inTrak = (...path: string[]) => need(boxAt(init, path, trak.start + 8, trak.end), path.join('/'))
      const tkhd = inTrak('tkhd')
      const mdhd = inTrak('mdia', 'mdhd')
      const hdlr = inTrak('mdia', 'hdlr')
      return {
        id: init.readUInt32BE(tkhd.start + (init[tkhd.start + 8] === 1 ? 28 : 20)),
        timescale: init.readUInt32BE(mdhd.start + (init[mdhd.start + 8] === 1 ? 28 : 20)),
        handler: init.toString('latin1', hdlr.start + 16, hdlr.start + 20),
        width: init.readUInt32BE(tkhd.end - 8) >>> 16,
        height: init.readUInt32BE(tkhd.end - 4) >>> 16,
        trak
      }
    })
  const video = tracks.find((track) => track.handler === 'vide')
  const audio = tracks.find((track) => track.handler === 'soun')
  if (video === undefined) throw new Error('no video track')
  const configuration = init.indexOf('avcC', video.trak.start, 'latin1')
  return {
    video: { id: video.id, timescale: video.timescale },
    audio: audio === undefined ? null : { id: audio.id, timescale: audio.timescale },
    width: video.width,
    height: video.height,
    unitLengthBytes: configuration < 0 ? 4 : ((init[configuration + 8] ?? 3) & 3) + 1
  }
}

/** The H.264 decoder configuration (`avcC`) that stands in the header. */
export function readConfiguration(init: Buffer): Buffer {
  const at = init.indexOf('avcC', 0, 'latin1')
  if (at < 4) throw new Error('no avcC box')
  return init.subarray(at + 4, at - 4 + init.readUInt32BE(at - 4))
}

/** A track's samples of one fragment in stored order; `moof` begins at offset 0 of the fragment. */
export function readSamples(moof: Buffer, trackId: number): readonly StoredSample[] {
  const outer = need(boxAt(moof, ['moof']), 'moof')
  const samples: StoredSample[] = []
  for (const traf of boxesIn(moof, outer.start + 8, outer.end)) {
    if (traf.type !== 'traf') continue
    const tfhd = need(boxAt(moof, ['tfhd'], traf.start + 8, traf.end), 'tfhd')
    if (moof.readUInt32BE(tfhd.start + fullBox) !== trackId) continue
    const defaults = readDefaults(moof, tfhd.start)
    const tfdt = need(boxAt(moof, ['tfdt'], traf.start + 8, traf.end), 'tfdt')
    let decodeTime =
      moof[tfdt.start + 8] === 1
        ? Number(moof.readBigInt64BE(tfdt.start + fullBox))
        : moof.readUInt32BE(tfdt.start + fullBox)
    let offset = 0
    for (const trun of boxesIn(moof, traf.start + 8, traf.end)) {
      if (trun.type !== 'trun') continue
      const run = readRun(moof, trun.start, defaults, { decodeTime, offset })
      decodeTime = run.decodeTime
      offset = run.offset
      // One by one: a call takes no hours of silence as its arguments.
      for (const sample of run.samples) samples.push(sample)
    }
  }
  return samples
}

type Defaults = { readonly duration: number; readonly size: number; readonly flags: number }

function readDefaults(moof: Buffer, tfhd: number): Defaults {
  const flags = moof.readUIntBE(tfhd + 9, 3)
  let at = tfhd + 16
  const next = (flag: number, bytes: number): number => {
    if ((flags & flag) === 0) return 0
    at += bytes
    return bytes === 4 ? moof.readUInt32BE(at - 4) : 0
  }
  next(0x1, 8)
  next(0x2, 4)
  const duration = next(0x8, 4)
  const size = next(0x10, 4)
  return { duration, size, flags: next(0x20, 4) }
}

const needsOthers = 0x10000

function readRun(
  moof: Buffer,
  trun: number,
  defaults: Defaults,
  from: { readonly decodeTime: number; readonly offset: number }
) {
  const signed = moof[trun + 8] === 1
  const flags = moof.readUIntBE(trun + 9, 3)
  const count = moof.readUInt32BE(trun + fullBox)
  let at = trun + fullBox + 4
  let { decodeTime, offset } = from
  if ((flags & 0x1) !== 0) {
    offset = moof.readInt32BE(at)
    at += 4
  }
  const firstFlags = (flags & 0x4) === 0 ? defaults.flags : moof.readUInt32BE(at)
  if ((flags & 0x4) !== 0) at += 4
  const field = (flag: number, absent: number): number => {
    if ((flags & flag) === 0) return absent
    at += 4
    return signed && flag === 0x800 ? moof.readInt32BE(at - 4) : moof.readUInt32BE(at - 4)
  }
  const samples: StoredSample[] = []
  for (let index = 0; index < count; index += 1) {
    const duration = field(0x100, defaults.duration)
    const size = field(0x200, defaults.size)
    const isKey = (field(0x400, index === 0 ? firstFlags : defaults.flags) & needsOthers) === 0
    const time = decodeTime + field(0x800, 0)
    samples.push({ offset, size, decodeTime, time, duration, isKey })
    decodeTime += duration
    offset += size
  }
  return { samples, decodeTime, offset }
}

/** Whether a unit of H.264 can begin with this byte. */
export function beginsUnit(byte: number): boolean {
  const type = byte & 0x1f
  return (byte & 0x80) === 0 && type !== 0 && type <= 23
}

/**
 * Whether a picture's H.264 units fill it exactly and each begins as a unit can. Overwritten, zeroed or cut off data
 * does not, and would stop a player in the middle of the film.
 */
export function isWholePicture(bytes: Buffer, unitLengthBytes: number): boolean {
  let at = 0
  while (at + unitLengthBytes < bytes.length) {
    const length = bytes.readUIntBE(at, unitLengthBytes)
    const first = bytes[at + unitLengthBytes] ?? 0xff
    if (length === 0 || !beginsUnit(first)) return false
    at += unitLengthBytes + length
  }
  return at === bytes.length && at > 0
}

function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no ${name} box`)
  return value
}
