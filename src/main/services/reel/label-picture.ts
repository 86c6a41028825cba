import type { Size } from '../../../shared/domain/picture-view.ts'
import { besideLayout } from '../../../shared/domain/reel-layout.ts'
import type { Lettering } from '../drawing/lettering.ts'
import { colourOf, paintPng } from '../drawing/painter.ts'
import { withSkia } from '../drawing/skia.ts'
import { fitText } from '../drawing/text-block.ts'
import type { DrawnPicture } from './drawn-picture.ts'

const ground = '#171513'
const ink = '#f6efe4'

/** Draws the strip above two pictures side by side, with a label over each; null where there is no room for it. */
export function drawLabels(
  own: string,
  other: string,
  size: Size,
  lettering: Lettering
): DrawnPicture | null {
  const { labels, own: ownBox, other: otherBox } = besideLayout(size)
  const { left, top, width, height } = labels
  if (width < 1 || height < 1) return null
  const { skia } = lettering
  const style = { weight: 'strong', colour: colourOf(skia, ink) } as const
  return withSkia((keep) => {
    const png = paintPng(skia, { width, height }, ({ canvas }) => {
      canvas.clear(colourOf(skia, ground))
      for (const [text, box] of [[own, ownBox] as const, [other, otherBox] as const]) {
        const room = { size: Math.max(10, height * 0.44), width: box.width * 0.92, height: height * 0.9 }
        const block = fitText(lettering, keep, text, style, room)
        block?.draw(canvas, box.left + (box.width - room.width) / 2, (height - block.height) / 2)
      }
    })
    return { left, top, width, height, png }
  })
}
