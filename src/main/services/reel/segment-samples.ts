import { readSamples, type StoredSample } from '../media/mp4-fragments.ts'
import { tracksOf } from './mp4-boxes.ts'

/** A file whose parts can be read in any order, such as an encrypted one in the vault. */
export type RandomAccess = {
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Buffer>
}

/** Samples that lie one after the other, from `offset` in their segment. */
export type Run = {
  readonly offset: number
  readonly bytes: number
  readonly samples: readonly StoredSample[]
}

/** What a rendered segment says of itself: its beginning, and where every sample of its one track lies. */
export type SegmentSamples = { readonly moov: Buffer; readonly runs: readonly Run[] }

/** Reads where every sample lies, without the samples. */
export async function readSegmentSamples(file: RandomAccess): Promise<SegmentSamples> {
  let [moov, trackId]: [Buffer | null, number] = [null, 0]
  const runs: Run[] = []
  for (let at = 0; at < file.size;) {
    const header = await file.read(at, Math.min(file.size, at + 8))
    const bytes = header.length < 8 ? 0 : header.readUInt32BE(0)
    const type = header.toString('latin1', 4, 8)
    if (bytes < 8 || at + bytes > file.size) throw new Error('a rendered segment ends too early')
    if (type === 'moov') {
      moov = await file.read(at, at + bytes)
      trackId = onlyTrack(moov)
    }
    if (type === 'moof') {
      const run = runOf(readSamples(await file.read(at, at + bytes), trackId), at)
      if (run !== null) runs.push(run)
    }
    at += bytes
  }
  if (moov === null) throw new Error('a rendered segment without a beginning')
  return { moov, runs }
}

function onlyTrack(moov: Buffer): number {
  const [track, ...others] = tracksOf(moov)
  if (track === undefined || others.length > 0) throw new Error('a rendered segment that is not of one track')
  return track.id
}

/** All samples of the fragment that begins at `from`, which must lie side by side. */
function runOf(samples: readonly StoredSample[], from: number): Run | null {
  const [first] = samples
  if (first === undefined) return null
  let end = first.offset
  for (const { offset, size, time, decodeTime } of samples) {
    if (offset !== end) throw new Error('samples that do not lie side by side')
    if (time !== decodeTime) throw new Error('pictures that are not in the order in which they are shown')
    end += size
  }
  return { offset: from + first.offset, bytes: end - first.offset, samples }
}
