import { findMoving, hearTrack } from './look-at-tracks.ts'
import type { PictureTrack, SoundTrack } from './tracks.ts'

/** A track that was taken, and from how many that might have been. */
export type Choice<Track> = { readonly track: Track; readonly taken: number; readonly of: number }

/** The largest picture that moves; of those alike the one that is marked, or the first. Best first. */
export async function choosePictures(
  path: string,
  tracks: readonly PictureTrack[],
  signal: AbortSignal
): Promise<readonly Choice<PictureTrack>[]> {
  const moving = tracks.length > 1 ? await findMoving(path, tracks, signal) : tracks
  const films = moving.length > 0 ? moving : tracks
  const area = ({ facts }: PictureTrack): number => facts.width * facts.height
  return films
    .map((track, n) => ({ track, taken: n + 1, of: films.length }))
    .toSorted(
      (a, b) => area(b.track) - area(a.track) || Number(b.track.isDefault) - Number(a.track.isDefault)
    )
}

/** The track that somebody asked for; null when nobody did, or the file has no such track. */
export function askedSound(tracks: readonly SoundTrack[], asked: number | null): Choice<SoundTrack> | null {
  const track = asked === null ? undefined : tracks[asked - 1]
  return track === undefined || asked === null ? null : { track, taken: asked, of: tracks.length }
}

/** The sound that is marked as the film's, else the first; but never one that is silent when another is not. */
export async function chooseSound(
  path: string,
  tracks: readonly SoundTrack[],
  durationMs: number | null,
  signal: AbortSignal
): Promise<Choice<SoundTrack> | null> {
  const ranked = tracks
    .map((track, n) => ({ track, taken: n + 1, of: tracks.length }))
    .toSorted((a, b) => rank(a.track) - rank(b.track))
  let silent: Choice<SoundTrack> | null = null
  for (const choice of ranked.length > 1 ? ranked : []) {
    const heard = await hearTrack(path, choice.track, durationMs, signal)
    if (heard === 'sound') return choice
    if (heard === 'silence') silent ??= choice
  }
  return silent ?? ranked[0] ?? null
}

const rank = ({ isBeside, isDefault }: SoundTrack): number => (isBeside ? 2 : 0) + (isDefault ? 0 : 1)
