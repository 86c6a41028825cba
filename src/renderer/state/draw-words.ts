import type { Size } from '../../shared/domain/picture-view.ts'
import type { Drawing } from '../../shared/domain/reel-drawing.ts'
import { drawnWords } from './drawn-words.ts'

/** Words are drawn no larger than this; a larger screen enlarges them. */
const widest = 1920

/** In which size words are asked for: the reel's, as exported, or the canvas's where that is larger. */
function askedSize(canvas: Size, reel: Size): Size {
  if (canvas.width <= reel.width) return reel
  const width = Math.min(widest, canvas.width)
  return { width, height: Math.round((width * reel.height) / reel.width) }
}

/** Draws what main drew over the picture; false while that isn't there. */
export function drawWords(
  on: CanvasRenderingContext2D,
  place: string,
  drawing: Drawing,
  reel: Size
): boolean {
  const words = drawnWords(place, drawing, askedSize(on.canvas, reel))
  if (words === undefined) return false
  if (words === null) return true
  const { bitmap, left, top, width, height, of } = words
  const [across, down] = [reel.width / of.width, reel.height / of.height]
  on.drawImage(bitmap, left * across, top * down, width * across, height * down)
  return true
}
