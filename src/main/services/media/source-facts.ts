import type { Banner, VideoFacts } from './banner.ts'
import type { Container } from './sniff.ts'
import type { SoundTrack } from './tracks.ts'

/** What is known of a file before it is copied into the vault. */
export type SourceFacts = {
  readonly container: Container
  readonly banner: Banner
  readonly video: VideoFacts
  /** Which of its tracks are taken, by their numbers in the file: for every `-map`. */
  readonly tracks: { readonly picture: number; readonly sound: SoundTrack | null }
  /** As the first decoded picture has it: rotation applied, pixels not yet made square. */
  readonly firstPicture: {
    readonly width: number
    readonly height: number
    readonly pixelAspect: number
    /** On ffmpeg's clock of this file; it becomes time 0. */
    readonly startSeconds: number
    /** What is heard with it lies here, where ffmpeg brings the pictures later than they are stored. */
    readonly heardFromSeconds?: number
  }
  /** How long it plays; null when that isn't known beforehand. */
  readonly playsMs: number | null
  /** Its clock jumps: only a single reader of all its tracks keeps them in step (see `clock.ts`). */
  readonly clockJumps: boolean
  /** The times, in seconds, of pictures that are left out because they can't be shown then. */
  readonly leftOut?: readonly number[]
  /** A high dynamic range is brought over without ffmpeg's own filter for it, which this one hasn't got. */
  readonly coloursRoughly?: boolean
  /** Its clock begins anew on the way: by how many seconds what comes from each part of it is moved (see `clock-restarts.ts`). */
  readonly parts?: { readonly pictures: readonly number[]; readonly sound: readonly number[] }
  /** The end is missing, or the middle is known to be damaged. */
  readonly flawed: boolean
}

/** How a film has to be read that was read wrongly at first. */
export type MendedFacts = {
  readonly facts: SourceFacts
  /** When each picture that is left is shown, by its file: a decoder that met a false time no longer goes by them. */
  readonly shownTicks?: readonly number[]
}
