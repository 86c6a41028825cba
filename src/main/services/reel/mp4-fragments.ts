import { type Box, boxAt, boxesIn } from './mp4-boxes.ts'

/** A file whose parts can be read in any order, such as an encrypted one in the vault. */
export type RandomAccess = {
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Buffer>
}

/** A picture, or a piece of sound, as it is coded; its time and length in the track's own units. */
export type Sample = {
  readonly at: number
  readonly duration: number
  readonly bytes: number
  readonly isKey: boolean
}

/** Samples that lie one after the other in a file. */
export type Run = { readonly offset: number; readonly bytes: number; readonly samples: readonly Sample[] }

/** What a fragmented MP4 of one track says of itself, read without its media data. */
export type Fragments = { readonly moov: Buffer; readonly runs: readonly Run[] }

/** Reads where every sample lies. ISO/IEC 14496-12, 8.8. */
export async function readFragments(file: RandomAccess): Promise<Fragments> {
  let moov: Buffer | null = null
  const runs: Run[] = []
  for (let at = 0; at < file.size;) {
    const header = await file.read(at, Math.min(file.size, at + 8))
    const bytes = header.length < 8 ? 0 : header.readUInt32BE(0)
    const type = header.toString('latin1', 4, 8)
    if (bytes < 8 || at + bytes > file.size) throw new Error('a rendered segment ends too early')
    if (type === 'moov') moov = await file.read(at, at + bytes)
    if (type === 'moof' && moov !== null) runs.push(...runsIn(await file.read(at, at + bytes), at, moov))
    at += bytes
  }
  if (moov === null) throw new Error('a rendered segment without a beginning')
  return { moov, runs }
}

type Defaults = { readonly duration: number; readonly bytes: number; readonly flags: number }

function runsIn(moof: Buffer, moofAt: number, moov: Buffer): readonly Run[] {
  const trafs = [...boxesIn(moof, 8)].filter(({ type }) => type === 'traf')
  const [traf] = trafs
  if (traf === undefined || trafs.length > 1) throw new Error('a fragment that is not of one track')
  const tfhd = boxAt(moof, ['tfhd'], traf.start + 8, traf.end)
  const tfdt = boxAt(moof, ['tfdt'], traf.start + 8, traf.end)
  if (tfhd === undefined || tfdt === undefined) throw new Error('a fragment without a header')
  const defaults = defaultsIn(moof, tfhd, trackDefaults(moov))
  const isLong = moof.readUInt8(tfdt.start + 8) === 1
  let time = isLong ? Number(moof.readBigUInt64BE(tfdt.start + 12)) : moof.readUInt32BE(tfdt.start + 12)
  const runs: Run[] = []
  for (const box of boxesIn(moof, traf.start + 8, traf.end)) {
    if (box.type !== 'trun') continue
    const { dataOffset, samples } = samplesIn(moof, box, defaults, time)
    const last = samples.at(-1)
    if (last === undefined) continue
    time = last.at + last.duration
    runs.push({
      offset: moofAt + dataOffset,
      bytes: samples.reduce((sum, { bytes }) => sum + bytes, 0),
      samples
    })
  }
  return runs
}

/** A track's defaults, from the beginning of its file. */
function trackDefaults(moov: Buffer): Defaults {
  const trex = boxAt(moov, ['mvex', 'trex'], 8)
  if (trex === undefined) throw new Error('a fragmented file without defaults')
  const [duration, bytes, flags] = [20, 24, 28].map((at) => moov.readUInt32BE(trex.start + at))
  return { duration: duration ?? 0, bytes: bytes ?? 0, flags: flags ?? 0 }
}

const has = (flags: number, bit: number): boolean => (flags & bit) !== 0

/** What a fragment's header says instead of the track's defaults. Its samples are placed from the fragment itself. */
function defaultsIn(moof: Buffer, tfhd: Box, track: Defaults): Defaults {
  const flags = moof.readUInt32BE(tfhd.start + 8)
  if (has(flags, 0x1) || !has(flags, 0x20000))
    throw new Error('samples placed from the beginning of the file')
  let at = tfhd.start + 16 + (has(flags, 0x2) ? 4 : 0)
  const next = (bit: number, otherwise: number): number => {
    if (!has(flags, bit)) return otherwise
    at += 4
    return moof.readUInt32BE(at - 4)
  }
  return {
    duration: next(0x8, track.duration),
    bytes: next(0x10, track.bytes),
    flags: next(0x20, track.flags)
  }
}

const notKey = 0x10000

function samplesIn(
  moof: Buffer,
  trun: Box,
  defaults: Defaults,
  begins: number
): { readonly dataOffset: number; readonly samples: readonly Sample[] } {
  const flags = moof.readUInt32BE(trun.start + 8)
  if (!has(flags, 0x1)) throw new Error('samples without a place')
  const count = moof.readUInt32BE(trun.start + 12)
  let at = trun.start + 20
  const next = (bit: number, otherwise: number): number => {
    if (!has(flags, bit)) return otherwise
    at += 4
    return moof.readUInt32BE(at - 4)
  }
  const firstFlags = next(0x4, defaults.flags)
  let time = begins
  const samples = Array.from({ length: count }, (_, n): Sample => {
    const duration = next(0x100, defaults.duration)
    const bytes = next(0x200, defaults.bytes)
    const own = next(0x400, n === 0 ? firstFlags : defaults.flags)
    if (next(0x800, 0) !== 0) throw new Error('pictures that are not in the order in which they are shown')
    time += duration
    return { at: time - duration, duration, bytes, isKey: !has(own, notKey) }
  })
  return { dataOffset: moof.readInt32BE(trun.start + 16), samples }
}
