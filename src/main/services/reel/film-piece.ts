import { Readable } from 'node:stream'
import { withHidingTracks } from './mask-pictures.ts'
import { mergeTracks } from './merge-tracks.ts'
import { fragmentTime, moveFragment, type Piece, piecesOf } from './mp4-boxes.ts'
import { type FilmSegment, type Shown, videoTimescale } from './segment.ts'

/** The part of a recording's working copy around a stretch, as bytes for ffmpeg. */
export type ClipReader = (recordingId: string, startMs: number, endMs: number) => Promise<Readable>

/** The bytes for ffmpeg's one stdin: the part of the working copy around the pictures, or those of both side by side. */
export async function filmPiece(
  { shown, beside }: Pick<FilmSegment, 'shown' | 'beside'>,
  readClip: ClipReader
): Promise<Readable> {
  const own = await partPiece(shown, readClip)
  if (beside === null) return own
  const shiftTicks = (beside.shiftMs * videoTimescale) / 1000
  return Readable.from(bothPieces(own, await partPiece(beside, readClip), shiftTicks), { objectMode: false })
}

async function partPiece({ part, picture }: Shown, readClip: ClipReader): Promise<Readable> {
  const piece = await readClip(part.recordingId, part.startMs, part.endMs)
  const { looks, frameTicks } = part.hidden ?? { looks: [], frameTicks: [] }
  return withHidingTracks(piece, looks, picture, frameTicks)
}

/** Two pieces as one with the tracks of both, in the order in which they are shown. */
async function* bothPieces(own: Readable, other: Readable, shiftTicks: number): AsyncGenerator<Buffer> {
  const sides = [await openSide(own, 0), await openSide(other, shiftTicks)] as const
  const { moov, trackId } = mergeTracks(sides.map((side) => side.moov))
  yield sides[0].ftyp
  yield moov
  const next = [await sides[0].next(), await sides[1].next()]
  for (let sequence = 1; ; sequence += 1) {
    const side = (next[0]?.ticks ?? Infinity) <= (next[1]?.ticks ?? Infinity) ? 0 : 1
    const fragment = next[side]
    if (!fragment) return
    yield moveFragment(fragment.moof, sequence, (id) => ({ trackId: trackId(side, id), by: 0 }))
    yield* fragment.data
    next[side] = await sides[side].next()
  }
}

type Fragment = { readonly moof: Buffer; readonly data: readonly Buffer[]; readonly ticks: number }

async function openSide(piece: Readable, shiftTicks: number) {
  const boxes = piecesOf(piece)
  let [ftyp, moov, moof]: [Buffer, Buffer, Buffer | null] = [Buffer.alloc(0), Buffer.alloc(0), null]
  const nextBox = async (): Promise<Piece | null> => {
    const next = await boxes.next()
    return next.done === true ? null : next.value
  }
  for (let box = await nextBox(); box !== null; box = await nextBox()) {
    if (box.type === 'ftyp') ftyp = box.bytes
    if (box.type === 'moov') moov = box.bytes
    if (box.type !== 'moof') continue
    moof = box.bytes
    break
  }
  const next = async (): Promise<Fragment | null> => {
    const now = moof
    moof = null
    if (now === null) return null
    const data: Buffer[] = []
    for (let box = await nextBox(); box !== null; box = await nextBox()) {
      if (box.type === 'mdat') data.push(box.bytes)
      if (box.type !== 'moof') continue
      moof = box.bytes
      break
    }
    return { moof: now, data, ticks: fragmentTime(now) + shiftTicks }
  }
  return { ftyp, moov, next }
}
