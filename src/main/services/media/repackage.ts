import { buildFragment, type Sample } from './fragment-builder.ts'
import type { CopyHeader } from './mp4-fragments.ts'

export type NewFragment = {
  readonly bytes: Buffer
  /** When each picture is shown, in order. */
  readonly frameTicks: readonly number[]
  /** End of the last picture, as far as it is known. */
  readonly endTicks: number
}

export type Repackager = {
  /** Takes a group of pictures and the sound that came with it; gives the group before it. */
  push(pictures: readonly Sample[], sound: readonly Sample[]): NewFragment | null
  end(): NewFragment | null
}

/**
 * Puts sound and pictures together anew, so that the sound of every fragment begins no later than its first picture.
 * ffmpeg begins it up to one piece of sound later; a player that jumps to such a fragment looks for the sound before
 * it, finds it only in what it read long ago, and reads the whole film from there. Sound after the last picture
 * is left out.
 */
export function createRepackager(header: CopyHeader): Repackager {
  let waiting: readonly Sample[] = []
  let sound: readonly Sample[] = []
  let sequence = 0
  const { audio, video } = header

  const inPictureTicks = (time: number): number =>
    audio === null ? 0 : (time * video.timescale) / audio.timescale

  function build(
    pictures: readonly Sample[],
    soundUntil: (sample: Sample) => boolean,
    next: number | null
  ): NewFragment {
    const cut = sound.findIndex((sample) => !soundUntil(sample))
    const taken = cut < 0 ? sound : sound.slice(0, cut)
    sound = cut < 0 ? [] : sound.slice(cut)
    sequence += 1
    const timed = next === null ? pictures : lastUntil(pictures, next)
    const bytes = buildFragment(
      sequence,
      { id: video.id, samples: timed },
      audio === null ? null : { id: audio.id, samples: withoutGaps(taken, sound[0]) }
    )
    const frameTicks = pictures.map((picture) => picture.time).sort((a, b) => a - b)
    return { bytes, frameTicks, endTicks: endOf(pictures) }
  }

  return {
    push: (pictures, newSound) => {
      sound = [...sound, ...newSound]
      const [next] = pictures
      if (next === undefined) return null
      const before = waiting
      waiting = pictures
      if (before.length === 0) return null
      const starts = Math.min(...pictures.map((picture) => picture.time))
      return build(before, (piece) => inPictureTicks(piece.time + piece.duration) <= starts, next.decodeTime)
    },
    end: () => {
      const last = waiting
      waiting = []
      if (last.length === 0) return null
      const end = endOf(last)
      return build(last, (piece) => inPictureTicks(piece.time) < end, null)
    }
  }
}

function endOf(pictures: readonly Sample[]): number {
  return pictures.reduce((latest, { time, duration }) => Math.max(latest, time + duration), 0)
}

/** The last picture lasts, in decoding order, until the next fragment's first. */
function lastUntil(pictures: readonly Sample[], next: number): readonly Sample[] {
  const last = pictures.at(-1)
  if (last === undefined) return pictures
  return [...pictures.slice(0, -1), { ...last, duration: Math.max(0, next - last.decodeTime) }]
}

function withoutGaps(pieces: readonly Sample[], after: Sample | undefined): readonly Sample[] {
  return pieces.map((piece, n) => {
    const next = pieces[n + 1] ?? after
    return next === undefined ? piece : { ...piece, duration: next.decodeTime - piece.decodeTime }
  })
}
