import { box, colour, createCanvas } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { encodePng } from '../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { Fonts } from './reel-fonts.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'

/** A caption as a small picture, and where it belongs in the large one. */
export type CaptionPicture = Size & { readonly left: number; readonly top: number; readonly png: Buffer }

const groundOpacity = 0.72
const ground = 23

/** Draws a caption on a dark ground that stays readable over any picture; null when nothing of it can be shown. */
export function drawCaption(caption: string, size: Size, fonts: Fonts): CaptionPicture | null {
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
  return {
    ...{ width, height },
    left: Math.round((size.width - width) / 4) * 2,
    top: Math.round((size.height * 0.95 - height) / 2) * 2,
    png: encodePng(width, height, onGround(letters.values, width, height, block.size * 0.3))
  }
}

/** White letters on a rounded, half-transparent ground. */
function onGround(letters: Float32Array, width: number, height: number, corner: number): Buffer {
  const shape = createCanvas(width, height)
  box(shape, { left: 0, top: 0, right: width, bottom: height }, corner, colour('#ffffff'))
  const rgba = Buffer.alloc(width * height * 4)
  for (const [at, letter] of letters.entries()) {
    const below = ((shape.pixels[at * 3] ?? 0) / 255) * groundOpacity * (1 - letter)
    const opacity = letter + below
    const light = opacity === 0 ? 0 : (255 * letter + ground * below) / opacity
    rgba.fill(Math.round(light), at * 4, at * 4 + 3)
    rgba[at * 4 + 3] = Math.round(opacity * 255)
  }
  return rgba
}
