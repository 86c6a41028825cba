import { fragmentPieces, type Sample } from './fragment-builder.ts'
import type { CopyHeader } from './mp4-fragments.ts'
import { piecesIn, silence } from './silent-sound.ts'

export type NewFragment = {
  /** Its bytes; they lie in those of its pictures and its sound. */
  readonly pieces: readonly Buffer[]
  /** When each picture is shown, in order. */
  readonly frameTicks: readonly number[]
  /** End of the last picture, as far as it is known. */
  readonly endTicks: number
  /** What is in it, in stored order. */
  readonly pictures: readonly Sample[]
  readonly sound: readonly Sample[]
}

type Picture = Sample & { readonly isKey: boolean }

export type Repackager = {
  /**
   * Takes the next pictures and the sound that came with them; gives the group of pictures that a keyframe has ended.
   * There may be sound without pictures, and pictures that belong to the group before them.
   */
  push(pictures: readonly Picture[], sound: readonly Sample[]): NewFragment | null
  end(lastsUntilTicks?: number): NewFragment | null
}

/** Sound that goes on no longer than this after the last picture is what its coder fills up its last pieces with. */
const coderFillSeconds = 0.1

/**
 * Puts sound and pictures together anew, so that the sound of every fragment begins no later than its first picture.
 * ffmpeg begins it up to one piece of sound later; a player that jumps to such a fragment looks for the sound before
 * it, finds it only in what it read long ago, and reads the whole film from there. For the same reason sound that stops
 * early goes on as silence. The last picture stands as long as sound goes on after it, and until `lastsUntilTicks`.
 */
export function createRepackager(
  header: CopyHeader,
  /** Of the sound. */
  channels: 1 | 2 = 2
): Repackager {
  let waiting: Sample[] = []
  let sound: Sample[] = []
  /** Up to where there is sound, and silence that was put in its place, on its own clock. */
  let [soundEnd, silentUntil] = [0, 0]
  let sequence = 0
  const { audio, video } = header

  const inPictureTicks = (time: number): number =>
    audio === null ? 0 : (time * video.timescale) / audio.timescale
  const inSoundTicks = (time: number): number =>
    audio === null ? 0 : (time * audio.timescale) / video.timescale

  function hear(pieces: readonly Sample[]): void {
    for (const piece of pieces) {
      if (piece.time < silentUntil) continue
      sound.push(piece)
      soundEnd = piece.time + piece.duration
    }
  }

  function fillUp(pieces: number): void {
    hear(silence(soundEnd, pieces, channels))
    silentUntil = soundEnd
  }

  function build(
    pictures: readonly Sample[],
    soundUntil: (sample: Sample) => boolean,
    next: number | null
  ): NewFragment {
    const cut = sound.findIndex((sample) => !soundUntil(sample))
    const taken = cut < 0 ? sound : sound.slice(0, cut)
    sound = cut < 0 ? [] : sound.slice(cut)
    sequence += 1
    const shown = eachUntilNext(pictures, next)
    const heard = audio === null ? [] : withoutGaps(taken, sound[0])
    const pieces = fragmentPieces(
      sequence,
      { id: video.id, samples: shown },
      audio === null ? null : { id: audio.id, samples: heard }
    )
    const frameTicks = pictures.map((picture) => picture.time).sort((a, b) => a - b)
    return { pieces, frameTicks, endTicks: endOf(pictures), pictures: shown, sound: heard }
  }

  return {
    push: (pictures, newSound) => {
      hear(newSound)
      const [next] = pictures
      if (next === undefined) return null
      if (!next.isKey || waiting.length === 0) {
        for (const picture of pictures) waiting.push(picture)
        return null
      }
      const before = waiting
      waiting = [...pictures]
      const starts = pictures.reduce((earliest, { time }) => Math.min(earliest, time), Infinity)
      // Sound comes in the order of decoding: what is heard between then and the picture is still on its way.
      if (audio !== null) fillUp(Math.floor(piecesIn(inSoundTicks(next.decodeTime) - soundEnd)))
      return build(before, (piece) => inPictureTicks(piece.time + piece.duration) <= starts, next.decodeTime)
    },
    end: (lastsUntilTicks = 0) => {
      const last = waiting
      waiting = []
      if (last.length === 0) return null
      const heardUntil = Math.round(inPictureTicks(soundEnd))
      const goesOn = heardUntil - endOf(last) > coderFillSeconds * video.timescale
      const standing = lastStands(last, Math.max(lastsUntilTicks, goesOn ? heardUntil : 0))
      const end = endOf(standing)
      if (audio !== null) fillUp(Math.ceil(piecesIn(inSoundTicks(end) - soundEnd)))
      return build(standing, (piece) => inPictureTicks(piece.time) < end, null)
    }
  }
}

function endOf(pictures: readonly Sample[]): number {
  return pictures.reduce((latest, { time, duration }) => Math.max(latest, time + duration), 0)
}

/** The last picture lasts until then, if it doesn't anyhow. */
function lastStands(pictures: readonly Sample[], until: number): readonly Sample[] {
  const last = pictures.at(-1)
  if (last === undefined || endOf(pictures) >= until) return pictures
  return [...pictures.slice(0, -1), { ...last, duration: until - last.time }]
}

/** Every picture lasts, in decoding order, until the one after it. */
function eachUntilNext(pictures: readonly Sample[], after: number | null): readonly Sample[] {
  return pictures.map((picture, n) => {
    const next = pictures[n + 1]?.decodeTime ?? after
    return next === null ? picture : { ...picture, duration: Math.max(0, next - picture.decodeTime) }
  })
}

function withoutGaps(pieces: readonly Sample[], after: Sample | undefined): readonly Sample[] {
  return pieces.map((piece, n) => {
    const next = pieces[n + 1] ?? after
    return next === undefined ? piece : { ...piece, duration: next.decodeTime - piece.decodeTime }
  })
}
