import { type Box, boxAt, boxesIn } from './mp4-boxes.ts'
import { makeBox } from './mp4-write.ts'

/**
 * One `moov` for several fragmented files: the first one's, with the tracks of all of them, numbered from 1 in turn.
 * `trackId` says which number a track of the `file`th one has got.
 */
export function mergeTracks(moovs: readonly Buffer[]): {
  readonly moov: Buffer
  readonly trackId: (file: number, id: number) => number
} {
  const tracks = moovs.flatMap((moov, file) =>
    childrenOf(moov, 'trak').map((trak) => ({ file, id: trak.readUInt32BE(trackIdAt(trak)), trak }))
  )
  const trackId = (file: number, id: number): number =>
    tracks.findIndex((track) => track.file === file && track.id === id) + 1
  const numbered = tracks.map(({ trak }, at) => withNumber(trak, trackIdAt(trak), at + 1))
  const defaults = moovs.flatMap((moov, file) =>
    childrenOf(moov, 'mvex').flatMap((mvex) =>
      [...boxesIn(mvex, 8)]
        .filter(({ type }) => type === 'trex')
        .map((box) => bytesOf(mvex, box))
        .map((trex) => withNumber(trex, 12, trackId(file, trex.readUInt32BE(12))))
    )
  )
  const [first] = moovs
  const header = first === undefined ? [] : childrenOf(first, 'mvhd')
  return { moov: makeBox('moov', ...header, ...numbered, makeBox('mvex', ...defaults)), trackId }
}

const bytesOf = (bytes: Buffer, { start, end }: Box): Buffer => bytes.subarray(start, end)

function childrenOf(moov: Buffer, type: string): Buffer[] {
  return [...boxesIn(moov, 8)].filter((box) => box.type === type).map((box) => bytesOf(moov, box))
}

/** Where in a `trak` its number stands. */
function trackIdAt(trak: Buffer): number {
  const tkhd = boxAt(trak, ['tkhd'], 8)
  if (tkhd === undefined) throw new Error('a track without a header')
  return tkhd.start + (trak.readUInt8(tkhd.start + 8) === 1 ? 28 : 20)
}

function withNumber(box: Buffer, at: number, id: number): Buffer {
  const copy = Buffer.from(box)
  copy.writeUInt32BE(id, at)
  return copy
}
