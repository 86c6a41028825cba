import type { AacConfig } from './aac-config.ts'
import type { Sample } from './fragment-builder.ts'
import { silence } from './silent-sound.ts'

/** Thrown while sound goes over as it is, as soon as it shows that it can't. */
export class SoundForbids extends Error {}

const pieceSamples = 1024
/** Sound stays as near as this to where it was: a clock of whole milliseconds is half a one off, at the first piece and at any other. */
const toleranceSeconds = 0.00105
/** A clock that runs so little apart from the sound's own is followed a step at a time. */
const secondsPerStep = 10

export type KeptSound = { take(pieces: readonly Sample[]): readonly Sample[] }

/**
 * Sound that goes over as it is, on the pictures' clock: each piece begins where the one before it ends. What comes
 * before the first picture is left out, a gap is filled with silence; a clock that goes another way than the sound is not
 * followed but refused (`SoundForbids`). The run-in of what is left out is lost: the first piece rises out of silence.
 */
export function createKeptSound({ rate, channels }: AacConfig, startSeconds = 0): KeptSound {
  const start = Math.round(startSeconds * rate)
  const tolerance = Math.ceil(rate * toleranceSeconds)
  let next: number | null = null
  let steps = 0

  function place(piece: Sample): readonly Sample[] {
    const ownTime = piece.time - start
    if (ownTime < -tolerance) return []
    const time = Math.max(0, ownTime)
    // Before its first piece there is silence from the first picture on.
    const from = next ?? time % pieceSamples
    const gap = time - from
    const missing = Math.round(gap / pieceSamples)
    const off = gap - missing * pieceSamples
    if (missing < 0) throw new SoundForbids('a piece that begins before the one in front of it ends')
    const isStep = missing === 0 && Math.abs(off) > tolerance
    if (isStep && Math.abs(off) <= tolerance * 2) {
      steps += 1
      if (steps > 1 + time / rate / secondsPerStep) throw new SoundForbids('a clock that runs apart')
    } else if (Math.abs(off) > tolerance) throw new SoundForbids('a gap that silence can’t fill')
    const filled = silence(from, missing, channels)
    const begins = isStep ? time : from + missing * pieceSamples
    next = begins + pieceSamples
    return [...filled, { ...piece, time: begins, decodeTime: begins, duration: pieceSamples }]
  }

  return { take: (pieces) => pieces.flatMap((piece) => place(piece)) }
}
