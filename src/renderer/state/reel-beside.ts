import { lastOf } from '../../shared/domain/clip-camera.ts'
import type { Film } from '../../shared/domain/clip-pieces.ts'
import type { Beside, Clip } from '../../shared/domain/reel-records.ts'
import { picturesOf, type PlayableFilm } from './reel-film.ts'

/** The film beside a clip: with each of the clip's pictures the one that is as far into its own stretch, kept within it. */
export function besidePart(
  { startMs }: Pick<Clip, 'startMs'>,
  beside: Pick<Beside, 'startMs' | 'endMs'>,
  { url, film }: Pick<PlayableFilm, 'url' | 'film'>,
  own: Film
) {
  const pictureAt = picturesOf(film)
  const ownAt = picturesOf(own)
  const lastMs = lastOf(beside)
  // To the microsecond, so that a sum of fractions doesn't fall short of a picture's beginning.
  const wanted = (filmMs: number): number =>
    Math.round((ownAt(filmMs).startMs - startMs + beside.startMs) * 1000) / 1000
  return {
    url,
    pictureFor: (filmMs: number) => pictureAt(Math.min(lastMs, Math.max(beside.startMs, wanted(filmMs)))),
    runsAt: (filmMs: number) => wanted(filmMs) >= beside.startMs && wanted(filmMs) < lastMs
  }
}
