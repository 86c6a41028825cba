import type { Size } from '../../../shared/domain/picture-view.ts'
import { colour } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { composeLayers, roundedCover } from '../drawing/layers.ts'
import { encodePng } from '../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Fonts } from './reel-fonts.ts'

const ground = colour('#fbf0d9')
const ink = colour('#3a2818')
const edge = colour('#6b4a2b')

/**
 * Draws what the child says, in words that are not the child's own: a warm balloon with dark letters, above the
 * caption that begins at `above` (the picture's height when there is none). Null when nothing of it can be shown.
 */
export function drawChildLine(text: string, size: Size, above: number, fonts: Fonts): DrawnPicture | null {
  const unit = Math.min(size.height, size.width)
  const block = fitText(fonts.strong, text, {
    ...{ size: Math.max(14, unit * 0.058), lineHeight },
    ...{ width: size.width * 0.66, height: size.height * 0.3 }
  })
  if (block.lines.length === 0) return null
  const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
  const rim = Math.max(1, Math.round(unit * 0.004))
  const pad = block.size * 0.5
  const tail = Math.round(block.size * 0.55)
  const width = Math.min(size.width, even(block.width + pad * 2.8 + rim * 2))
  const height = Math.min(size.height, even(blockHeight(block) + pad + rim * 2 + tail))
  const bottom = height - tail
  const corner = Math.min(block.size * 0.75, bottom / 2)
  const balloon = (inset: number): Float32Array => {
    const bounds = { left: inset, top: inset, right: width - inset, bottom: bottom - inset }
    const body = roundedCover(width, height, bounds, Math.max(1, corner - inset))
    const pointer = tailCover(width, height, {
      from: corner + inset,
      bottom,
      tail: tail - inset * 1.6,
      inset
    })
    return body.map((value, at) => Math.max(value, pointer[at] ?? 0))
  }
  const letters = coverOf(outlineBlock(block, fonts.strong, width, rim + pad / 2), width, height)
  const rgba = composeLayers(width, height, [
    { cover: balloon(0), colour: edge, opacity: 0.85 },
    { cover: balloon(rim), colour: ground, opacity: 1 },
    { cover: letters.values, colour: ink, opacity: 1 }
  ])
  const lowest = Math.min(above - unit * 0.02, size.height * 0.95)
  return {
    ...{ width, height },
    left: Math.round((size.width - width) / 4) * 2,
    top: Math.max(0, Math.round((lowest - height) / 2) * 2),
    png: encodePng(width, height, rgba)
  }
}

/** The small point below the balloon, on its left, towards whoever is meant. */
function tailCover(
  width: number,
  height: number,
  at: { readonly from: number; readonly bottom: number; readonly tail: number; readonly inset: number }
): Float32Array {
  const { from, bottom, tail, inset } = at
  const wide = tail * 1.1
  const top = bottom - inset - 1
  const corners = [
    { x: from, y: top },
    { x: from + wide, y: top },
    { x: from - tail * 0.2 + inset, y: bottom - inset + tail }
  ]
  return coverOf([corners.map((corner) => ({ ...corner, onCurve: true }))], width, height).values
}
