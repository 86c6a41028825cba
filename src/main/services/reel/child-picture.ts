import type { Path } from 'canvaskit-wasm'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Lettering } from '../drawing/lettering.ts'
import { type Brush, colourOf, paintOf, paintPng } from '../drawing/painter.ts'
import { withSkia } from '../drawing/skia.ts'
import { fitText } from '../drawing/text-block.ts'
import type { DrawnPicture } from './drawn-picture.ts'

const ground = '#fbf0d9'
const ink = '#3a2818'
const edge = '#6b4a2b'

/**
 * Draws what the child says, in words that are not the child's own: a warm balloon with dark letters, above the
 * caption that begins at `above` (the picture's height when there is none). Null when there is nothing to read.
 */
export function drawChildLine(
  text: string,
  size: Size,
  above: number,
  lettering: Lettering
): DrawnPicture | null {
  const unit = Math.min(size.height, size.width)
  const room = { size: Math.max(14, unit * 0.058), width: size.width * 0.66, height: size.height * 0.3 }
  const { skia } = lettering
  return withSkia((keep) => {
    const style = { weight: 'strong', colour: colourOf(skia, ink) } as const
    const block = fitText(lettering, keep, text, style, room)
    if (block === null) return null
    const even = (pixels: number): number => Math.ceil(pixels / 2) * 2
    const rim = Math.max(1, Math.round(unit * 0.004))
    const pad = block.size * 0.5
    const tail = Math.round(block.size * 0.55)
    const width = Math.min(size.width, even(block.width + pad * 2.8 + rim * 2))
    const height = Math.min(size.height, even(block.height + pad + rim * 2 + tail))
    const bottom = height - tail
    const shape = { width, bottom, tail, corner: Math.min(block.size * 0.75, bottom / 2) }
    const png = paintPng(skia, { width, height }, (brush) => {
      brush.canvas.drawPath(balloon(brush, shape, 0), paintOf(brush, edge, 0.85))
      brush.canvas.drawPath(balloon(brush, shape, rim), paintOf(brush, ground))
      block.draw(brush.canvas, (width - room.width) / 2, (bottom - block.height) / 2)
    })
    const lowest = Math.min(above - unit * 0.02, size.height * 0.95)
    return {
      ...{ width, height, png },
      left: Math.round((size.width - width) / 4) * 2,
      top: Math.max(0, Math.round((lowest - height) / 2) * 2)
    }
  })
}

/** A rounded body with a small point below it, on its left, towards whoever is meant; `inset` from the edge. */
function balloon(
  { skia, keep }: Brush,
  at: { readonly width: number; readonly bottom: number; readonly tail: number; readonly corner: number },
  inset: number
): Path {
  const { width, bottom, tail, corner } = at
  const foot = bottom - inset
  const round = Math.max(1, corner - inset)
  const long = tail - inset * 1.6
  const from = corner + inset
  const path = keep(new skia.PathBuilder())
  path.addRRect(skia.RRectXY(skia.LTRBRect(inset, inset, width - inset, foot), round, round))
  // Clockwise as the body is, so that the two are one shape.
  path.addPolygon([from, foot - 1, from + long * 1.1, foot - 1, from - long * 0.2 + inset, foot + long], true)
  return keep(path.detach())
}
