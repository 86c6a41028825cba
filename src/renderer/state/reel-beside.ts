import { frameShownAt } from '../../shared/domain/frames.ts'
import type { Beside, Clip } from '../../shared/domain/reel-records.ts'
import { picturesOf, type PlayableFilm } from './reel-film.ts'

/** The film beside a clip: at each time of the clip the same time further in its own stretch, kept within that. */
export function besidePart(clip: Clip, beside: Beside, { url, film }: PlayableFilm) {
  const pictureAt = picturesOf(film)
  const first = pictureAt(beside.startMs)
  const after = frameShownAt(film.frames, beside.endMs - 1)
  const lastMs = film.frames[after] ?? beside.endMs
  const wanted = (filmMs: number): number => beside.startMs + (filmMs - clip.startMs)
  return {
    url,
    pictureFor: (filmMs: number) => pictureAt(Math.min(Math.max(first.startMs, wanted(filmMs)), lastMs)),
    runsAt: (filmMs: number) => wanted(filmMs) >= first.startMs && wanted(filmMs) < lastMs
  }
}
