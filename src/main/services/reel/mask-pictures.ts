import type { Readable } from 'node:stream'
import { coverSize, maskCover } from '../../../shared/domain/mask-cover.ts'
import type { MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import { encodeGreyPng } from '../drawing/png.ts'
import { ticksPerSecond } from '../media/copy-index.ts'
import { type TimedPicture, withTimedPictures } from './picture-track.ts'

/**
 * Where a recording's pictures are hidden, as grey pictures on its own clock: one for each of `frameTicks` at which
 * something changes, always one for the first, and the same again where nothing changes for long.
 */
function* maskPictures(
  { masks }: MaskLook,
  picture: Size,
  frameTicks: Iterable<number>
): Generator<TimedPicture> {
  const size = coverSize(picture)
  const nothing = new Uint8Array(size.width * size.height)
  let last: { readonly cover: Uint8Array; readonly png: Buffer; readonly ticks: number } | null = null
  for (const ticks of frameTicks) {
    const cover: Uint8Array = maskCover(masks, (ticks * 1000) / ticksPerSecond, size) ?? nothing
    const isSame: boolean = last !== null && Buffer.compare(last.cover, cover) === 0
    if (isSame && last !== null && ticks - last.ticks < againTicks) continue
    const png: Buffer = isSame && last !== null ? last.png : encodeGreyPng(size.width, size.height, cover)
    last = { cover, png, ticks }
    yield { ticks, png }
  }
}

/** ffmpeg holds decoded pictures until it knows whether another cover comes before them: this long at most. */
const againTicks = ticksPerSecond / 4

/** The piece with a track of covers for each look, after its own tracks: what `hidingFilters` meets the pictures with. */
export function withHidingTracks(
  piece: Readable,
  looks: readonly MaskLook[],
  picture: Size,
  frameTicks: readonly number[]
): Readable {
  return looks.reduce(
    (stream, look) => withTimedPictures(stream, maskPictures(look, picture, frameTicks), coverSize(picture)),
    piece
  )
}
