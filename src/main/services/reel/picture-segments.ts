import type { ClipPiece, Film } from '../../../shared/domain/clip-pieces.ts'
import { frameStart } from '../../../shared/domain/frames.ts'
import { hiddenDuring, maskLooks } from '../../../shared/domain/mask-looks.ts'
import { type Size, wholePicture } from '../../../shared/domain/picture-view.ts'
import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'
import type { Mask } from '../../../shared/domain/reel-records.ts'
import { type FilmPart, type Hidden, type PictureSegment, videoTimescale } from './segment.ts'

export type MasksOf = (recordingId: string) => readonly Mask[]

type PlacedClip = Extract<PlacedItem, { readonly pieces: unknown }>
type PlacedCard = Exclude<PlacedItem, PlacedClip>

/** What has to be rendered of a card. */
export function cardPictures({ item, pictures }: PlacedCard, size: Size): readonly PictureSegment[] {
  return [{ kind: 'card', look: item.kind, title: item.title, text: item.text, pictures, size }]
}

/** What has to be rendered of a clip's pictures, in turn; `masksOf` tells what hides on a recording. */
export function clipPictures(
  { item, pieces, film }: PlacedClip,
  size: Size,
  masksOf: MasksOf
): readonly PictureSegment[] {
  return pieces.map((piece) => ({
    kind: 'film',
    pace:
      piece.kind === 'run' ? { kind: 'run', rate: piece.rate } : { kind: 'hold', pictures: piece.pictures },
    shown: {
      part: filmPart(item.recordingId, film, masksOf(item.recordingId), ...edgesOf(piece)),
      picture: { width: film.info.width, height: film.info.height },
      box: { left: 0, top: 0, ...size },
      views: [wholePicture]
    },
    words: { caption: item.caption.trim(), childLines: [] },
    size
  }))
}

const edgesOf = (piece: ClipPiece): [first: number, after: number] =>
  piece.kind === 'run' ? [piece.first, piece.after] : [piece.frame, piece.frame + 1]

function filmPart(
  recordingId: string,
  film: Film,
  masks: readonly Mask[],
  first: number,
  after: number
): FilmPart {
  const { frames, endMs } = film
  const at = (index: number): number => frameStart(frames, index, endMs)
  const between = (index: number): number => (at(index - 1) + Math.max(at(index - 1), at(index))) / 2
  return {
    recordingId,
    pictures: after - first,
    startMs: at(first),
    endMs: at(after),
    afterMs: first === 0 ? null : between(first),
    beforeMs: between(after),
    hidden: hiddenIn(film, masks, first, after)
  }
}

function hiddenIn(
  { info, frames, endMs }: Film,
  masks: readonly Mask[],
  first: number,
  after: number
): Hidden | null {
  const at = (index: number): number => frameStart(frames, index, endMs)
  const looks = hiddenDuring(maskLooks(masks, info), { startMs: at(first), endMs: at(after) })
  if (looks.length === 0) return null
  const ticks = (_: unknown, n: number): number => Math.round((at(first + n) * videoTimescale) / 1000)
  return { looks, frameTicks: Array.from({ length: after - first }, ticks) }
}
