import type { Size } from '../../../shared/domain/picture-view.ts'
import { fitPicture } from '../media/fit-picture.ts'

/**
 * Filters that bring the pictures of a copy to `size`, each in its own shape, and to the colours all segments are coded in. The
 * colours are turned by `colorspace`, which knows no detour: `scale` goes through eight bits of RGB, is five steps off
 * and takes longer. What is in these colours already goes through as it is.
 */
export function inReelColours(size: Size): readonly string[] {
  const fit = fitPicture(size)
  return [
    `scale=${fit.scale}:out_range=tv:flags=bicubic`,
    'format=yuv420p',
    // Before what can't bear another size in the middle.
    fit.pad,
    'colorspace=iprimaries=bt709:itrc=bt709:space=bt709:primaries=bt709:trc=bt709:range=tv:format=yuv420p',
    'setsar=1'
  ]
}
