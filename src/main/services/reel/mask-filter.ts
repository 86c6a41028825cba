import { cellGrid, type MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'

const videoRange = 'out_color_matrix=bt709:out_range=tv:flags=bicubic'
/** The even grey of a solid cover, as a film keeps it, and as a picture shows it. */
const solidLuma = 126
export const solidGrey = ((solidLuma - 16) * 255) / 219
/** Said too, not only done: what comes after would take the recording's own word for its colours, and turn them once more. */
const asSaid = 'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv'

/**
 * The part of a filter graph that hides: from `input` (a label with brackets, or filters that end in no label) to filters
 * that end in no label. `input` gives pictures of `picture`'s size and shape on the recording's own clock; the n-th look's
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
  const plain = `${input}${input.endsWith(']') ? '' : ','}scale=${size}:${videoRange},setsar=1,format=yuv420p,${asSaid}`
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
  }, plain)
}
