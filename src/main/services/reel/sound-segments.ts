import { pieceDurationMs } from '../../../shared/domain/clip-pieces.ts'
import { hiddenSounds } from '../../../shared/domain/heard-masks.ts'
import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'
import type { MasksOf } from './film-part.ts'
import type { SoundPiece, SoundSegment } from './segment.ts'

type PlacedClip = Extract<PlacedItem, { readonly pieces: unknown }>

/** The sound of a clip: its own stretches, at their speeds, silent where it stands still. */
export function clipSounds(placed: PlacedClip, masksOf: MasksOf): readonly SoundSegment[] {
  const { item, pieces, film } = placed
  const sounding = pieces.map((piece): SoundPiece => {
    if (piece.kind === 'hold' || piece.sound === 'none')
      return { kind: 'silence', durationMs: pieceDurationMs(piece) }
    return { kind: 'sound', startMs: piece.startMs, endMs: piece.endMs, rate: piece.rate }
  })
  if (!film.info.hasAudio || item.mute || sounding.every(({ kind }) => kind === 'silence'))
    return silenceOf(placed)
  const { recordingId, volumeDb } = item
  const heard = sounding.filter((piece) => piece.kind === 'sound')
  const first = Math.min(...heard.map(({ startMs }) => startMs))
  const last = Math.max(...heard.map(({ endMs }) => endMs))
  const hidden = hiddenSounds(masksOf(recordingId), first, last)
  return [{ kind: 'sound', recordingId, pieces: sounding, hidden, volumeDb }]
}

/** Nothing to be heard for as long as it is shown. */
export function silenceOf({
  reelStartMs,
  reelEndMs
}: Pick<PlacedItem, 'reelStartMs' | 'reelEndMs'>): readonly SoundSegment[] {
  // Rounded to a sample's part, so that the same length elsewhere in the reel is the same silence.
  return [{ kind: 'silence', durationMs: Math.round((reelEndMs - reelStartMs) * 1e6) / 1e6 }]
}
