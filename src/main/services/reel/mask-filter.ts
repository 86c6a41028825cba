import { cellGrid, type MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'

/** The even grey of a solid cover, as a film keeps it, and as a picture shows it. */
const solidLuma = 126
export const solidGrey = ((solidLuma - 16) * 255) / 219

/**
 * The part of a filter graph that hides: from `input`, filters that end in no label, to filters that end in no label. `input`
 * gives pictures of `picture`'s size in the reel's colours (see `inReelColours`) on the recording's own clock; the n-th look's
 * cover is the track `[0:v:first + n]` (see `maskPictures`), and its pictures are met by their time, to the tick.
 *
 * What is hidden is replaced by the average of its cell, before anything else happens to the picture: nothing finer than a
 * cell is in what follows.
 */
export function hidingFilters(
  input: string,
  looks: readonly MaskLook[],
  picture: Size,
  first: number
): string {
  const size = `${String(picture.width)}:${String(picture.height)}`
  return looks.reduce((shown, look, at) => {
    const name = (what: string): string => `[${what}${String(first + at)}]`
    const cells = cellGrid(look.cells, picture)
    const coarse =
      look.kind === 'solid'
        ? [`lutyuv=y=${String(solidLuma)}:u=128:v=128`]
        : [
            // Every cell in its own colour: chroma as fine as the cells are.
            `scale=${String(cells.width)}:${String(cells.height)}:flags=area,format=yuv444p`,
            `scale=${size}:flags=${look.kind === 'pixelate' ? 'neighbor' : 'bicubic'},format=yuv420p`
          ]
    return [
      `${shown},split${name('open')}${name('fine')}`,
      `${name('fine')}${coarse.join(',')}${name('coarse')}`,
      `[0:v:${String(first + at)}]format=gray,scale=${size}:flags=bilinear${name('cover')}`,
      `${name('coarse')}${name('cover')}alphamerge${name('hidden')}`,
      `${name('open')}${name('hidden')}overlay=eof_action=repeat:format=yuv420,format=yuv420p`
    ].join(';')
  }, input)
}
