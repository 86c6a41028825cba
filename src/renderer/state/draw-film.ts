import { fitInside, type PictureView, placeOf, type Size } from '../../shared/domain/picture-view.ts'
import type { Box } from '../../shared/domain/reel-layout.ts'
import type { Mask } from '../../shared/domain/reel-records.ts'
import type { Scene } from '../ui/reel-player/parts.ts'
import { hidePicture } from './mask-painter.ts'

/** What stands beside and above pictures that don't fill the frame. */
const ground = '#171513'

/** Begins a picture: the reel's own measures on whatever canvas there is, on the ground. */
export function beginPicture(on: CanvasRenderingContext2D, { width, height }: Size, { atRest }: Scene): void {
  on.setTransform(on.canvas.width / width, 0, 0, on.canvas.height / height, 0, 0)
  on.imageSmoothingEnabled = true
  on.imageSmoothingQuality = atRest ? 'high' : 'medium'
  on.fillStyle = ground
  on.fillRect(0, 0, width, height)
}

type How = {
  /** How large the recording's picture is. */
  readonly picture: Size
  readonly masks: readonly Mask[]
  readonly box: Box
  /** Which part of it fills the box. */
  readonly view: PictureView
}

/** The picture of a film that begins at `filmMs`, in its box, with what hides on it. */
export function drawFilm(
  on: CanvasRenderingContext2D,
  film: HTMLVideoElement,
  filmMs: number,
  { picture, masks, box, view }: How
): void {
  const fit = fitInside(picture, box)
  const { x, y, scale } = placeOf(view, picture, box)
  const target = {
    left: box.left + x + ((box.width - fit.width) / 2) * scale,
    top: box.top + y + ((box.height - fit.height) / 2) * scale,
    width: fit.width * scale,
    height: fit.height * scale
  }
  on.save()
  on.beginPath()
  on.rect(box.left, box.top, box.width, box.height)
  on.clip()
  on.drawImage(film, target.left, target.top, target.width, target.height)
  hidePicture(on, film, filmMs, { masks, picture, target })
  on.restore()
}
