import { type FrameTimes, frameShownAt } from '../../../../shared/domain/frames.ts'
import type { Filmstrip } from '../../../../shared/domain/recording.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { msAt, rulerStep, type View, xOf } from './geometry.ts'
import type { Palette } from './palette.ts'
import { tileStep } from '../../../state/film/tile-source.ts'
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

function drawFilm(context: Context, head: Head): void {
  const { view, widthPx, durationMs, tracks, filmstrip, frames, palette } = head
  const end = Math.min(widthPx, xOf(view, durationMs))
  context.fillStyle = palette.sunken
  context.fillRect(0, rulerPx, end, filmPx)
  if (filmstrip === null) return
  const width = (filmPx * filmstrip.tileWidth) / filmstrip.tileHeight
  const isNear = width * view.msPerPx < filmstrip.intervalMs && frames.length > 1
  if (!isNear) {
    // Tiles keep their place in the film while it is scrolled.
    for (let n = Math.floor(view.startMs / view.msPerPx / width); ; n++) {
      const x = n * width - view.startMs / view.msPerPx
      if (x >= end) return
      drawStrip(context, head, msAt(view, x + width / 2), x, Math.min(width, end - x))
    }
  }
  const first = frameShownAt(frames, view.startMs)
  const last = frameShownAt(frames, msAt(view, widthPx))
  const timeOf = (index: number): number => frames[index] ?? durationMs
  const framePx = (timeOf(last + 1) - timeOf(first)) / (last + 1 - first) / view.msPerPx
  const step = tileStep(framePx, width)
  for (let index = Math.floor(first / step) * step; index <= last; index += step) {
    const x = xOf(view, timeOf(index))
    const shown = Math.min(width, xOf(view, timeOf(index + step)) - x, end - x)
    if (shown <= 0) continue
    const tile = tracks.tiles.tile(index, step)
    if (tile === null) drawStrip(context, head, timeOf(index), x, shown)
    else {
      const part = (tile.width * shown) / width
      context.drawImage(tile.image, tile.x, 0, part, tile.height, x, rulerPx, shown, filmPx)
    }
  }
}

/** The picture of the one strip of the whole film that lies nearest to a time. */
function drawStrip(
  context: Context,
  { tracks, filmstrip }: Head,
  ms: number,
  x: number,
  shown: number
): void {
  if (tracks.film === null || filmstrip === null) return
  const { tileWidth, tileHeight, columns, count, intervalMs } = filmstrip
  const width = (filmPx * tileWidth) / tileHeight
  const tile = Math.min(count - 1, Math.max(0, Math.round(ms / intervalMs)))
  const left = (tile % columns) * tileWidth
  const top = Math.floor(tile / columns) * tileHeight
  const part = (tileWidth * shown) / width
  context.drawImage(tracks.film, left, top, part, tileHeight, x, rulerPx, shown, filmPx)
}

/** Nearer than this the sound is drawn to the millisecond. */
const waveBelowMsPerPx = 5

function drawSound(context: Context, { view, widthPx, durationMs, tracks, palette }: Head): void {
  const top = rulerPx + filmPx
  const middle = top + soundPx / 2
  const end = Math.min(widthPx, xOf(view, durationMs))
  context.fillStyle = palette.raised
  context.fillRect(0, top, end, soundPx)
  if (tracks.peaks === null) return
  const room = (soundPx - 6) / 2
  const isNear = view.msPerPx < waveBelowMsPerPx
  context.fillStyle = palette.accent
  context.globalAlpha = 0.55
  for (let x = 0; x < end; x++) {
    const span = isNear ? tracks.wave.span(msAt(view, x), msAt(view, x + 1)) : null
    const level = span === null ? (loudest(tracks.peaks, msAt(view, x), msAt(view, x + 1)) / 255) * room : 0
    const up = span === null ? level : (span[1] / 127) * room
    const down = span === null ? level : (-span[0] / 127) * room
    context.fillRect(x, middle - Math.max(0.5, up), 1, Math.max(0.5, up) + Math.max(0.5, down))
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
