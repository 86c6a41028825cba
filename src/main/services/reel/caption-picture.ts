import type { Size } from '../../../shared/domain/picture-view.ts'
import { colour } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { composeLayers, roundedCover } from '../drawing/layers.ts'
import { encodePng } from '../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Fonts } from './reel-fonts.ts'

const groundOpacity = 0.72
const ground = colour('#171717')
const ink = colour('#ffffff')

/** Draws a caption on a dark ground that stays readable over any picture; null when nothing of it can be shown. */
export function drawCaption(caption: string, size: Size, fonts: Fonts): DrawnPicture | null {
  const unit = Math.min(size.height, size.width)
  const block = fitText(fonts.strong, caption, {
    ...{ size: Math.max(14, unit * 0.056), lineHeight },
    ...{ width: size.width * 0.84, height: size.height * 0.34 }
  })
  if (block.lines.length === 0) return null
  const margin = block.size * 0.55
  const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
  const width = Math.min(size.width, even(block.width + margin * 2.4))
  const height = Math.min(size.height, even(blockHeight(block) + margin))
  const letters = coverOf(outlineBlock(block, fonts.strong, width, margin / 2), width, height)
  const bounds = { left: 0, top: 0, right: width, bottom: height }
  const rgba = composeLayers(width, height, [
    {
      cover: roundedCover(width, height, bounds, block.size * 0.3),
      colour: ground,
      opacity: groundOpacity
    },
    { cover: letters.values, colour: ink, opacity: 1 }
  ])
  return {
    ...{ width, height },
    left: Math.round((size.width - width) / 4) * 2,
    top: Math.round((size.height * 0.95 - height) / 2) * 2,
    png: encodePng(width, height, rgba)
  }
}
