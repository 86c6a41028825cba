import type { Valence } from '../../../../shared/domain/codebook.ts'
import { pointPx } from './hit.ts'
import { rowPx } from './layout.ts'
import type { Palette } from './palette.ts'

type Context = CanvasRenderingContext2D

/** Colour never tells alone: strength is round and full, growth a hatched triangle, neutral an empty diamond. */
export function tracePoint(context: Context, valence: Valence, x: number, topPx: number): void {
  const r = pointPx - 0.5
  const y = topPx + rowPx / 2
  context.beginPath()
  if (valence === 'strength') {
    context.arc(x, y, r, 0, Math.PI * 2)
    return
  }
  context.moveTo(x, y - r)
  if (valence === 'growth') {
    context.lineTo(x + r, y + r * 0.8)
    context.lineTo(x - r, y + r * 0.8)
  } else {
    context.lineTo(x + r, y)
    context.lineTo(x, y + r)
    context.lineTo(x - r, y)
  }
  context.closePath()
}

export function traceBar(context: Context, left: number, right: number, topPx: number): void {
  context.beginPath()
  // Round corners cost a lot and don't show on slivers.
  if (right - left < 7) context.rect(left, topPx, right - left, rowPx)
  else context.roundRect(left, topPx, right - left, rowPx, 4)
}

/** Slanted lines within the shape that has just been traced. */
export function hatch(context: Context, colour: string, left: number, right: number, topPx: number): void {
  context.save()
  context.clip()
  context.globalAlpha *= 0.6
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.beginPath()
  // They lie where they lie in the shape, also when that is only partly in view. Beyond any screen there is nothing to see.
  const from = left - rowPx + Math.max(0, Math.floor(-left / 6)) * 6
  const to = Math.min(right, from + 6000)
  for (let x = from; x < to; x += 6) {
    context.moveTo(x, topPx + rowPx)
    context.lineTo(x + rowPx, topPx)
  }
  context.stroke()
  context.restore()
}

export function drawStar(context: Context, x: number, y: number, palette: Palette): void {
  context.beginPath()
  for (let corner = 0; corner < 10; corner++) {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2
    const r = corner % 2 === 0 ? 6 : 2.7
    context.lineTo(x + Math.cos(angle) * r, y + Math.sin(angle) * r)
  }
  context.closePath()
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = palette.raised
  context.stroke()
  context.fillStyle = palette.gold
  context.fill()
}
