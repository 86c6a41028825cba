import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatTime } from '../../../shared/domain/time.ts'
import { type Canvas, layOver } from '../drawing/canvas.ts'
import { paintOf, paintPixels } from '../drawing/painter.ts'
import { loadSkia } from '../drawing/skia.ts'

/** Writes into a picture its own number and time. */
export type FrameLabel = (picture: Canvas, n: number, rate: number) => void

const size = { width: 180, height: 32 }
const place = { left: 16, top: 12 }

export async function loadFrameLabel(resourcesDirectory: string): Promise<FrameLabel> {
  const skia = await loadSkia()
  const bytes = readFileSync(join(resourcesDirectory, 'fonts', 'Figtree-SemiBold.ttf'))
  const face = skia.Typeface.MakeTypefaceFromData(new Uint8Array(bytes).buffer)
  return (picture, n, rate) => {
    const rgba = paintPixels(skia, size, (brush) => {
      const ink = paintOf(brush, '#2a2724')
      const write = (text: string, high: number, x: number, y: number): void =>
        brush.canvas.drawText(text, x, y, ink, brush.keep(new skia.Font(face, high)))
      write(String(n), 26, 6, 25)
      write(formatTime((n * 1000) / rate, 'millis'), 16, 88, 23)
    })
    layOver(picture, { ...size, ...place, rgba })
  }
}
