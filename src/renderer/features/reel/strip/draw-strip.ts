import { frameShownAt, type FrameTimes } from '../../../../shared/domain/frames.ts'
import { type Recording, recordingUrls } from '../../../../shared/domain/recording.ts'
import { createTileSource, type TileSource, tileStep } from '../../../state/film/tile-source.ts'
import { createWaveSource, type WaveSource } from '../../../state/film/wave-source.ts'
import { fitCanvas } from '../../../ui/fit-canvas.ts'
import type { Edges } from '../trim.ts'

const filmPx = 52
const soundPx = 28

type Sources = {
  readonly tiles: TileSource
  readonly wave: WaveSource
  /** Pictures of the whole film, to stand in while the exact ones are on their way. */
  readonly film: HTMLImageElement
}

/** What the strip shows of a recording; tells when more of it has come. */
export function stripSources(
  recording: Recording,
  frameCount: () => number,
  onLoad: () => void,
  signal: AbortSignal
): Sources {
  const film = new Image()
  film.addEventListener('load', onLoad, { signal })
  if (recording.filmstrip !== null) film.src = recordingUrls.filmstrip(recording.id)
  return {
    film,
    tiles: createTileSource(recording, frameCount, onLoad, signal),
    wave: createWaveSource(recording, onLoad, signal)
  }
}

type Strip = Sources & {
  readonly room: Edges
  readonly widthPx: number
  readonly frames: FrameTimes
  readonly filmstrip: Recording['filmstrip']
  /** Width through height of a picture. */
  readonly shape: number
  readonly hasSound: boolean
}

/** Draws the film and its sound between two times. */
export function drawStrip(canvas: HTMLCanvasElement, strip: Strip): void {
  const context = fitCanvas(canvas, strip.widthPx, filmPx + soundPx)
  if (context === null) return
  context.clearRect(0, 0, strip.widthPx, filmPx + soundPx)
  drawFilm(context, strip)
  if (strip.hasSound) drawSound(context, strip)
}

function drawFilm(context: CanvasRenderingContext2D, strip: Strip): void {
  const { room, widthPx, frames, shape, tiles } = strip
  if (frames.length < 2) return
  const msPerPx = (room.endMs - room.startMs) / widthPx
  const width = filmPx * shape
  const first = frameShownAt(frames, room.startMs)
  const last = frameShownAt(frames, room.endMs - 1)
  const timeOf = (index: number): number => frames[index] ?? room.endMs
  const framePx = (timeOf(last) - timeOf(first)) / Math.max(1, last - first) / msPerPx
  const step = tileStep(framePx, width)
  for (let index = Math.floor(first / step) * step; index <= last; index += step) {
    const x = (timeOf(index) - room.startMs) / msPerPx
    const shown = Math.min(width, (timeOf(index + step) - room.startMs) / msPerPx - x, widthPx - x)
    if (shown <= 0) continue
    const tile = tiles.tile(index, step)
    if (tile === null) {
      drawRough(context, strip, timeOf(index), x, shown)
      continue
    }
    const part = (tile.width * shown) / width
    context.drawImage(tile.image, tile.x, 0, part, tile.height, x, 0, shown, filmPx)
  }
}

/** The picture of the whole film's strip that lies nearest to a time. */
function drawRough(
  context: CanvasRenderingContext2D,
  { film, filmstrip, shape }: Strip,
  ms: number,
  x: number,
  shown: number
): void {
  if (filmstrip === null || !film.complete || film.naturalWidth === 0) return
  const { tileWidth, tileHeight, columns, count, intervalMs } = filmstrip
  const nth = Math.min(count - 1, Math.max(0, Math.round(ms / intervalMs)))
  const part = (tileWidth * shown) / (filmPx * shape)
  const top = Math.floor(nth / columns) * tileHeight
  context.drawImage(film, (nth % columns) * tileWidth, top, part, tileHeight, x, 0, shown, filmPx)
}

function drawSound(context: CanvasRenderingContext2D, { room, widthPx, wave }: Strip): void {
  const msPerPx = (room.endMs - room.startMs) / widthPx
  const half = (soundPx - 6) / 2
  const middle = filmPx + soundPx / 2
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--accent')
  context.globalAlpha = 0.6
  for (let x = 0; x < widthPx; x++) {
    const from = room.startMs + x * msPerPx
    const span = wave.span(from, from + msPerPx)
    if (span === null) continue
    const up = Math.max(0.5, (span[1] / 127) * half)
    const down = Math.max(0.5, (-span[0] / 127) * half)
    context.fillRect(x, middle - up, 1, up + down)
  }
  context.globalAlpha = 1
}
