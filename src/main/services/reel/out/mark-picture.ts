import type { Size } from '../../../../shared/domain/picture-view.ts'
import { colour } from '../../drawing/canvas.ts'
import { coverOf } from '../../drawing/cover.ts'
import { composeLayers, fullCover } from '../../drawing/layers.ts'
import { encodePng } from '../../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../../drawing/text-block.ts'
import { fitText } from '../../drawing/text-layout.ts'
import type { DrawnPicture } from '../drawn-picture.ts'
import type { Fonts } from '../reel-fonts.ts'

const ground = colour('#171513')
const ink = colour('#ffffff')

/** Draws a mark in the upper right corner: small, readable over any picture; null when nothing of it can be shown. */
export function drawMark(text: string, size: Size, fonts: Fonts): DrawnPicture | null {
  const block = fitText(fonts.strong, text, {
    ...{ size: Math.max(9, Math.min(size.width, size.height) * 0.028), lineHeight },
    ...{ width: size.width * 0.5, height: size.height * 0.12 }
  })
  if (block.lines.length === 0) return null
  const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
  const margin = block.size * 0.4
  const width = Math.min(size.width, even(block.width + margin * 2.5))
  const height = Math.min(size.height, even(blockHeight(block) + margin))
  const letters = coverOf(outlineBlock(block, fonts.strong, width, margin / 2), width, height)
  const rgba = composeLayers(width, height, [
    { cover: fullCover(width, height), colour: ground, opacity: 0.45 },
    { cover: letters.values, colour: ink, opacity: 0.85 }
  ])
  const inset = Math.round((Math.min(size.width, size.height) * 0.03) / 2) * 2
  return { left: size.width - width - inset, top: inset, width, height, png: encodePng(width, height, rgba) }
}
