import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Lettering } from '../drawing/lettering.ts'
import { colourOf, paintOf, paintPng } from '../drawing/painter.ts'
import { withSkia } from '../drawing/skia.ts'
import { fitText } from '../drawing/text-block.ts'
import type { DrawnPicture } from './drawn-picture.ts'

const groundOpacity = 0.72
const ground = '#171717'
const ink = '#ffffff'

/** Draws a caption on a dark ground that stays readable over any picture; null when there is nothing to read. */
export function drawCaption(caption: string, size: Size, lettering: Lettering): DrawnPicture | null {
  const unit = Math.min(size.height, size.width)
  const room = { size: Math.max(14, unit * 0.056), width: size.width * 0.84, height: size.height * 0.34 }
  const { skia } = lettering
  return withSkia((keep) => {
    const style = { weight: 'strong', colour: colourOf(skia, ink) } as const
    const block = fitText(lettering, keep, caption, style, room)
    if (block === null) return null
    const margin = block.size * 0.55
    const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
    const width = Math.min(size.width, even(block.width + margin * 2.4))
    const height = Math.min(size.height, even(block.height + margin))
    const png = paintPng(skia, { width, height }, (brush) => {
      const corner = block.size * 0.3
      const shape = skia.RRectXY(skia.XYWHRect(0, 0, width, height), corner, corner)
      brush.canvas.drawRRect(shape, paintOf(brush, ground, groundOpacity))
      block.draw(brush.canvas, (width - room.width) / 2, (height - block.height) / 2)
    })
    return {
      ...{ width, height, png },
      left: Math.round((size.width - width) / 4) * 2,
      top: Math.round((size.height * 0.95 - height) / 2) * 2
    }
  })
}
