import type { Film } from '../../shared/domain/clip-pieces.ts'
import { viewAt } from '../../shared/domain/framing.ts'
import {
  fitInside,
  type PictureView,
  placeOf,
  type Size,
  wholePicture
} from '../../shared/domain/picture-view.ts'
import type { Clip, Mask } from '../../shared/domain/reel-records.ts'
import type { Scene } from '../ui/reel-player/parts.ts'
import { hidePicture } from './mask-painter.ts'
import type { PlayableFilm } from './reel-film.ts'

/** What stands beside and above pictures that don't fill the frame. */
const ground = '#171513'

type Drawn = {
  readonly clip: Clip
  readonly film: Film
  readonly masks: readonly Mask[]
  readonly lines: readonly { readonly kind: 'caption' | 'child'; readonly text: string }[]
  readonly other: PlayableFilm | undefined
  /** The reel's. */
  readonly size: Size
}

type Box = Size & { readonly left: number; readonly top: number }

/** Draws a clip as the exporter does: the same geometry, the same ground, what hides in the same place. */
export function clipPainter({ clip, film, masks, lines, other, size }: Drawn) {
  return {
    size,
    draw(on: CanvasRenderingContext2D, scene: Scene): boolean {
      const factor = on.canvas.width / size.width
      on.setTransform(factor, 0, 0, factor, 0, 0)
      on.imageSmoothingQuality = scene.atRest ? 'high' : 'medium'
      on.fillStyle = ground
      on.fillRect(0, 0, size.width, size.height)
      const [own, beside] = clip.beside ? halvesOf(size) : [{ left: 0, top: 0, ...size }, null]
      if (scene.film)
        drawFilm(on, scene.film, scene.filmMs, {
          picture: film.info,
          masks,
          box: own,
          view: viewAt(clip.framings, scene.filmMs)
        })
      if (beside && other && scene.other)
        drawFilm(on, scene.other, scene.otherMs, {
          ...{ picture: other.film.info, masks: other.masks, box: beside, view: wholePicture }
        })
      return lines.length === 0
    }
  }
}

function halvesOf({ width, height }: Size): readonly [Box, Box] {
  const half = { width: width / 2, height, top: 0 }
  return [
    { ...half, left: 0 },
    { ...half, left: width / 2 }
  ]
}

/** One picture of a film in its box, as much of it as the view says, with what hides on it. */
function drawFilm(
  on: CanvasRenderingContext2D,
  film: HTMLVideoElement,
  filmMs: number,
  {
    picture,
    masks,
    box,
    view
  }: {
    readonly picture: Size
    readonly masks: readonly Mask[]
    readonly box: Box
    readonly view: PictureView
  }
): void {
  const fit = fitInside(picture, box)
  const place = placeOf(view, picture, box)
  const left = box.left + place.x + ((box.width - fit.width) / 2) * place.scale
  const top = box.top + place.y + ((box.height - fit.height) / 2) * place.scale
  const target = { left, top, width: fit.width * place.scale, height: fit.height * place.scale }
  on.save()
  on.beginPath()
  on.rect(box.left, box.top, box.width, box.height)
  on.clip()
  on.drawImage(film, target.left, target.top, target.width, target.height)
  hidePicture(on, film, filmMs, { masks, picture, target })
  on.restore()
}
