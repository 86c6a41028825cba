import type { Film } from '../../shared/domain/clip-pieces.ts'
import { viewAt } from '../../shared/domain/framing.ts'
import { type Size, wholePicture } from '../../shared/domain/picture-view.ts'
import type { Drawing } from '../../shared/domain/reel-drawing.ts'
import { besideLayout, wholeBox } from '../../shared/domain/reel-layout.ts'
import type { Card, Clip, Mask } from '../../shared/domain/reel-records.ts'
import { type Line, linesAt, type Scene } from '../ui/reel-player/parts.ts'
import { beginPicture, drawFilm } from './draw-film.ts'
import { drawWords } from './draw-words.ts'
import { onWordsDrawn } from './drawn-words.ts'
import type { PlayableFilm } from './reel-film.ts'

type Drawn = {
  readonly clip: Clip
  readonly film: Film
  readonly masks: readonly Mask[]
  readonly lines: readonly Line[]
  readonly other: PlayableFilm | undefined
  /** The reel's. */
  readonly size: Size
}

/** Draws a clip as the exporter does: the same geometry, ground and words, and what hides in the same places. */
export function clipPainter({ clip, film, masks, lines, other, size }: Drawn) {
  const layout = clip.beside && other ? besideLayout(size) : null
  return {
    size,
    onReady: onWordsDrawn,
    draw(on: CanvasRenderingContext2D, scene: Scene): boolean {
      beginPicture(on, size, scene)
      const { filmMs } = scene
      if (scene.film)
        drawFilm(on, scene.film, filmMs, {
          ...{ picture: film.info, masks, box: layout?.own ?? wholeBox(size) },
          view: viewAt(clip.framings, filmMs)
        })
      if (layout && other && scene.other)
        drawFilm(on, scene.other, scene.otherMs, {
          ...{ picture: other.film.info, masks: other.masks, box: layout.other, view: wholePicture }
        })
      const words = [
        ...(layout && clip.beside ? [labelsOf(clip.beside)] : []),
        // A picture that begins before its clip has what stands at the clip's beginning.
        ...(scene.withLines
          ? linesAt(lines, Math.max(clip.startMs, filmMs)).map((line) => drawingOf(line, clip))
          : [])
      ]
      return words.map((each) => drawWords(on, `${clip.id} ${each.kind}`, each, size)).every(Boolean)
    }
  }
}

const labelsOf = ({ label, otherLabel }: NonNullable<Clip['beside']>): Drawing => ({
  kind: 'labels',
  own: label,
  other: otherLabel
})

function drawingOf({ kind, text }: Line, { caption }: Clip): Drawing {
  return kind === 'caption' ? { kind, text } : { kind, text, caption: caption.trim() }
}

/** Draws a card, over a picture of a film where it has one. */
export function cardPainter(
  { id, kind: look, title, text }: Card,
  still: PlayableFilm | undefined,
  size: Size
) {
  return {
    size,
    onReady: onWordsDrawn,
    draw(on: CanvasRenderingContext2D, scene: Scene): boolean {
      beginPicture(on, size, scene)
      if (still && scene.film)
        drawFilm(on, scene.film, scene.filmMs, {
          ...{ picture: still.film.info, masks: still.masks, box: wholeBox(size), view: wholePicture }
        })
      const drawing = { kind: 'card', look, title, text, overStill: still !== undefined } as const
      return drawWords(on, `${id} card`, drawing, size)
    }
  }
}
