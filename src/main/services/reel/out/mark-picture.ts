import type { Size } from '../../../../shared/domain/picture-view.ts'
import type { Lettering } from '../../drawing/lettering.ts'
import { colourOf, paintPng } from '../../drawing/painter.ts'
import { withSkia } from '../../drawing/skia.ts'
import { fitText } from '../../drawing/text-block.ts'
import type { DrawnPicture } from '../drawn-picture.ts'

const ground = '#171513'
const ink = '#ffffff'

/** Draws a mark in the upper right corner: small, readable over any picture; null when there is nothing to read. */
export function drawMark(text: string, size: Size, lettering: Lettering): DrawnPicture | null {
  const unit = Math.min(size.width, size.height)
  const room = { size: Math.max(9, unit * 0.028), width: size.width * 0.5, height: size.height * 0.12 }
  const { skia } = lettering
  return withSkia((keep) => {
    const style = { weight: 'strong', colour: colourOf(skia, ink, 0.85) } as const
    const block = fitText(lettering, keep, text, style, room)
    if (block === null) return null
    const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
    const margin = block.size * 0.4
    const width = Math.min(size.width, even(block.width + margin * 2.5))
    const height = Math.min(size.height, even(block.height + margin))
    const png = paintPng(skia, { width, height }, ({ canvas }) => {
      canvas.clear(colourOf(skia, ground, 0.45))
      block.draw(canvas, (width - room.width) / 2, (height - block.height) / 2)
    })
    const inset = Math.round((unit * 0.03) / 2) * 2
    return { left: size.width - width - inset, top: inset, width, height, png }
  })
}
