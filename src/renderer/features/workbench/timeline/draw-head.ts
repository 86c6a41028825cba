import { type FrameTimes, frameShownAt } from '../../../../shared/domain/frames.ts'
import type { Filmstrip } from '../../../../shared/domain/recording.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { msAt, rulerStep, type View, xOf } from './geometry.ts'
import type { Palette } from './palette.ts'
import { loudest, type Tracks } from './tracks.ts'

const rulerPx = 24
const filmPx = 46
const soundPx = 34
export const headPx = rulerPx + filmPx + soundPx

export type Head = {
  readonly view: View
  readonly widthPx: number
  readonly durationMs: number
  readonly tracks: Tracks
  readonly filmstrip: Filmstrip | null
  /** Real times of the pictures; empty while they are not known. */
  readonly frames: FrameTimes
  readonly loop: { readonly on: boolean; readonly startMs: number | null; readonly endMs: number | null }
  readonly palette: Palette
}

type Context = CanvasRenderingContext2D

export function drawHead(context: Context, head: Head): void {
  context.clearRect(0, 0, head.widthPx, headPx)
  drawFilm(context, head)
  drawSound(context, head)
  drawLoop(context, head)
  drawFrames(context, head)
  drawRuler(context, head)
}

/** From so wide on each picture has a line of its own. */
const frameFromPx = 6

/** A line where each picture begins, at its real time, once pictures stand apart. */
function drawFrames(context: Context, { view, widthPx, frames, palette }: Head): void {
  if (frames.length < 2) return
  const first = frameShownAt(frames, view.startMs)
  const last = Math.min(frames.length - 1, frameShownAt(frames, msAt(view, widthPx)) + 1)
  const apart = (xOf(view, frames[last] ?? 0) - xOf(view, frames[first] ?? 0)) / Math.max(1, last - first)
  if (apart < frameFromPx) return
  context.strokeStyle = palette.inkFaint
  context.lineWidth = 1
  context.beginPath()
  for (let index = first; index <= last; index++) {
    const x = Math.round(xOf(view, frames[index] ?? 0)) + 0.5
    context.moveTo(x, rulerPx - 3)
    context.lineTo(x, rulerPx + 6)
    context.moveTo(x, rulerPx + filmPx - 3)
    context.lineTo(x, rulerPx + filmPx + 3)
  }
  context.stroke()
}

function drawRuler(context: Context, { view, widthPx, durationMs, palette }: Head): void {
  const step = rulerStep(view.msPerPx)
  context.font = `500 11px ${palette.font}`
  context.textBaseline = 'middle'
  context.strokeStyle = palette.line
  context.lineWidth = 1
  const last = Math.min(durationMs, msAt(view, widthPx))
  const small = step / 5
  context.beginPath()
  for (let n = Math.floor(view.startMs / small); n * small <= last; n++) {
    const x = Math.round(xOf(view, n * small)) + 0.5
    context.moveTo(x, n % 5 === 0 ? rulerPx - 10 : rulerPx - 4)
    context.lineTo(x, rulerPx)
  }
  context.stroke()
  context.fillStyle = palette.inkSoft
  for (let n = Math.max(0, Math.floor(view.startMs / step)); n * step <= last; n++)
    context.fillText(
      formatTime(n * step, step < 100 ? 'millis' : step < 1000 ? 'tenths' : 'none'),
      xOf(view, n * step) + 4,
      9
    )
}

function drawFilm(context: Context, { view, widthPx, durationMs, tracks, filmstrip, palette }: Head): void {
  const end = Math.min(widthPx, xOf(view, durationMs))
  context.fillStyle = palette.sunken
  context.fillRect(0, rulerPx, end, filmPx)
  const { film } = tracks
  if (film === null || filmstrip === null) return
  const { tileWidth, tileHeight, columns, count, intervalMs } = filmstrip
  const width = (filmPx * tileWidth) / tileHeight
  // Tiles keep their place in the film while it is scrolled.
  const first = Math.floor(xOf({ ...view, startMs: 0 }, view.startMs) / width)
  for (let n = first; ; n++) {
    const x = n * width - view.startMs / view.msPerPx
    if (x >= end) break
    const tile = Math.min(count - 1, Math.max(0, Math.round(msAt(view, x + width / 2) / intervalMs)))
    const shown = Math.min(width, end - x)
    context.drawImage(
      film,
      (tile % columns) * tileWidth,
      Math.floor(tile / columns) * tileHeight,
      (tileWidth * shown) / width,
      tileHeight,
      x,
      rulerPx,
      shown,
      filmPx
    )
  }
}

function drawSound(context: Context, { view, widthPx, durationMs, tracks, palette }: Head): void {
  const top = rulerPx + filmPx
  const middle = top + soundPx / 2
  const end = Math.min(widthPx, xOf(view, durationMs))
  context.fillStyle = palette.raised
  context.fillRect(0, top, end, soundPx)
  context.fillStyle = palette.accent
  context.globalAlpha = 0.55
  for (let x = 0; tracks.peaks !== null && x < end; x++) {
    const level = loudest(tracks.peaks, msAt(view, x), msAt(view, x + 1)) / 255
    const half = Math.max(0.5, (level * (soundPx - 6)) / 2)
    context.fillRect(x, middle - half, 1, half * 2)
  }
  context.globalAlpha = 1
}

function drawLoop(context: Context, { view, widthPx, loop, palette }: Head): void {
  const { startMs, endMs } = loop
  if (startMs === null && endMs === null) return
  const left = startMs === null ? 0 : xOf(view, startMs)
  const right = endMs === null ? widthPx : xOf(view, endMs)
  context.fillStyle = palette.gold
  context.globalAlpha = 0.25
  if (loop.on) context.fillRect(left, 0, right - left, headPx)
  context.globalAlpha = 1
  for (const [ms, x, way] of [
    [startMs, left, 1],
    [endMs, right, -1]
  ] as const) {
    if (ms === null) continue
    context.fillRect(x - (way === 1 ? 0 : 2), 0, 2, headPx)
    context.fillRect(way === 1 ? x : x - 8, 0, 8, 3)
    context.fillRect(way === 1 ? x : x - 8, headPx - 3, 8, 3)
  }
}
