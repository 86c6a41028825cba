import { peaksPerSecond } from '../../../../shared/domain/recording.ts'
import { fitCanvas } from '../../../ui/fit-canvas.ts'
import { readPalette } from '../timeline/palette.ts'

type Waves = {
  readonly main: Uint8Array | null
  readonly angle: Uint8Array | null
  readonly atMs: number
  readonly offsetMs: number
  readonly msPerPx: number
}

const gap = 6

/** Camera 1's sound above, the angle's below, both around the playhead in the middle. */
export function drawWaves(canvas: HTMLCanvasElement, waves: Waves): void {
  const { width, height } = canvas.parentElement?.getBoundingClientRect() ?? { width: 0, height: 0 }
  const context = fitCanvas(canvas, Math.floor(width), Math.floor(height))
  if (context === null || width === 0) return
  const palette = readPalette()
  const half = (height - gap) / 2
  context.clearRect(0, 0, width, height)
  const row = (peaks: Uint8Array | null, shiftMs: number, top: number, colour: string): void => {
    context.fillStyle = palette.sunken
    context.fillRect(0, top, width, half)
    if (peaks === null) return
    const most = Math.max(24, loudestIn(peaks, waves, shiftMs, width))
    for (let x = 0; x < width; x++) {
      const from = waves.atMs + (x - width / 2) * waves.msPerPx - shiftMs
      if (from + waves.msPerPx < 0 || from > (peaks.length * 1000) / peaksPerSecond) continue
      const size = Math.max(1, (loudest(peaks, from, from + waves.msPerPx) / most) * (half - 8))
      context.fillStyle = colour
      context.fillRect(x, top + (half - size) / 2, 1, size)
    }
  }
  row(waves.main, 0, 0, palette.inkSoft)
  row(waves.angle, waves.offsetMs, half + gap, palette.accent)
  context.fillStyle = palette.ink
  context.fillRect(Math.floor(width / 2), 0, 1, height)
}

function loudestIn(peaks: Uint8Array, { atMs, msPerPx }: Waves, shiftMs: number, width: number): number {
  const room = (width / 2) * msPerPx
  return loudest(peaks, atMs - room - shiftMs, atMs + room - shiftMs)
}

function loudest(peaks: Uint8Array, fromMs: number, toMs: number): number {
  const first = Math.max(0, Math.floor((fromMs * peaksPerSecond) / 1000))
  const last = Math.min(peaks.length, Math.max(first + 1, Math.ceil((toMs * peaksPerSecond) / 1000)))
  let most = 0
  for (let n = first; n < last; n++) most = Math.max(most, peaks[n] ?? 0)
  return most
}
