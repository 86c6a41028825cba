import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import type { Lettering } from '../drawing/lettering.ts'
import { type Brush, colourOf, paintOf, paintPng } from '../drawing/painter.ts'
import { withSkia } from '../drawing/skia.ts'
import { fitText } from '../drawing/text-block.ts'
import type { DrawnPicture } from './drawn-picture.ts'

type CardDrawing = Extract<Drawing, { readonly kind: 'card' }>
type Look = { readonly ground: string; readonly ink: string; readonly rule: string; readonly opacity: number }

const looks = {
  title: { ground: '#f6efe4', ink: '#2a2724', rule: '#a8492a', opacity: 1 },
  question: { ground: '#0f4a49', ink: '#faf3e8', rule: '#e2b27a', opacity: 1 },
  pause: { ground: '#dfe6dc', ink: '#2c3a34', rule: '#6f8f7d', opacity: 1 }
} as const satisfies Readonly<Record<CardDrawing['look'], Look>>

/** Over a picture: light letters, which its darkening keeps readable. */
const overStill: Look = { ground: '#171513', ink: '#fdf8ef', rule: '#e2b27a', opacity: 0.62 }

/** A card's title and text, centred, with a short rule between the two; over a still its ground lets the picture through. */
export function drawCard(card: CardDrawing, size: Size, lettering: Lettering): DrawnPicture {
  const { width, height } = size
  const { skia } = lettering
  const look = card.overStill ? overStill : looks[card.look]
  const unit = Math.min(height, width * 0.7)
  const column = width * 0.8
  return withSkia((keep) => {
    const colour = colourOf(skia, look.ink)
    const room = { size: unit * 0.085, width: column, height: height * 0.42 }
    const title = fitText(lettering, keep, card.title, { weight: 'strong', colour }, room)
    const below = { size: unit * 0.048, width: column, height: height * 0.36 }
    const text = fitText(lettering, keep, card.text, { weight: 'regular', colour }, below)
    const gap = title !== null && text !== null ? unit * 0.12 : 0
    const sign = card.look === 'pause' && !card.overStill ? unit * 0.26 : 0
    const [titleHeight, textHeight] = [title?.height ?? 0, text?.height ?? 0]
    const top = (height - titleHeight - gap - textHeight - sign) / 2 + sign
    const png = paintPng(skia, size, (brush) => {
      brush.canvas.clear(colourOf(skia, look.ground, look.opacity))
      if (sign > 0) pauseSign(brush, { x: width / 2, y: top - sign * 0.62 }, unit, look)
      if (gap > 0) rule(brush, { x: width / 2, y: top + titleHeight + gap / 2 }, unit, look)
      const left = (width - column) / 2
      title?.draw(brush.canvas, left, top)
      text?.draw(brush.canvas, left, top + titleHeight + gap)
    })
    return { left: 0, top: 0, width, height, png }
  })
}

type Place = { readonly x: number; readonly y: number }

function rule(brush: Brush, { x, y }: Place, unit: number, look: Look): void {
  const thickness = Math.max(2, unit * 0.006)
  const line = brush.skia.XYWHRect(x - unit * 0.07, y - thickness / 2, unit * 0.14, thickness)
  brush.canvas.drawRRect(brush.skia.RRectXY(line, thickness / 2, thickness / 2), paintOf(brush, look.rule))
}

/** Two upright strokes in a soft round: time to talk. */
function pauseSign(brush: Brush, { x, y }: Place, unit: number, look: Look): void {
  const { skia, canvas } = brush
  const [apart, half, thick] = [unit * 0.022, unit * 0.032, unit * 0.0085]
  canvas.drawCircle(x, y, unit * 0.085, paintOf(brush, look.rule, 0.28))
  const stroke = paintOf(brush, look.ink, 0.85)
  stroke.setStyle(skia.PaintStyle.Stroke)
  stroke.setStrokeCap(skia.StrokeCap.Round)
  stroke.setStrokeWidth(thick * 2)
  for (const side of [-apart, apart]) canvas.drawLine(x + side, y - half, x + side, y + half, stroke)
}
