import { isCover, parseVideo, type TrackLine, trackLines, type VideoFacts } from './banner.ts'

/** A track of pictures that may be the film. */
export type PictureTrack = {
  readonly stream: number
  readonly isDefault: boolean
  readonly facts: VideoFacts
}

export type SoundTrack = {
  readonly stream: number
  readonly isDefault: boolean
  /** Made for somebody who can't see or hear, or talk about the film: not what was recorded. */
  readonly isBeside: boolean
  readonly codec: string
  /** As ffmpeg names it; null when nothing is known of where its channels belong. */
  readonly layout: string | null
  /** 0 when it isn't said. */
  readonly channels: number
}

/** The tracks in a file, by ffmpeg's description of it. Covers are left out. */
export function parseTracks(log: string): {
  readonly pictures: readonly PictureTrack[]
  readonly sounds: readonly SoundTrack[]
} {
  const lines = trackLines(log)
  // The second as newer versions say it.
  const guesses =
    /^(?:Guessed Channel Layout for Input Stream #0\.|\[aist#0:(?=.*Guessed Channel Layout))(\d+)/gm
  const guessed = [...log.matchAll(guesses)].map(([, stream]) => Number(stream))
  const isGuessed = ({ stream }: TrackLine): boolean => guessed.includes(stream)
  return {
    pictures: lines
      .filter((line) => line.kind === 'Video' && !isCover(line))
      .map((line) => ({ ...flagged(line), facts: parseVideo(line) })),
    sounds: lines
      .filter((line) => line.kind === 'Audio')
      .map((line) => ({
        ...flagged(line),
        isBeside: /\((hearing impaired|visual impaired|descriptions|comment|karaoke|lyrics)\)/.test(
          line.text
        ),
        codec: /^\w+/.exec(line.text)?.[0] ?? '',
        ...parseLayout(line.text, isGuessed(line))
      }))
  }
}

function flagged({ stream, text }: TrackLine): { readonly stream: number; readonly isDefault: boolean } {
  return { stream, isDefault: text.includes('(default)') }
}

const channelsOf: Readonly<Record<string, number>> = { mono: 1, stereo: 2, downmix: 2 }

function parseLayout(text: string, guessed: boolean): Pick<SoundTrack, 'layout' | 'channels'> {
  const named = / Hz, ([^,]+)/.exec(text)?.[1]?.trim() ?? ''
  const counted = /^(\d+) channels/.exec(named)
  if (counted !== null) return { layout: null, channels: Number(counted[1]) }
  const channels = channelsOf[named] ?? countNamed(named)
  return { layout: guessed && channels > 2 ? null : named, channels }
}

/** “5.1(side)” has six. */
function countNamed(layout: string): number {
  const parts = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(layout)
  if (parts === null) return 0
  return Number(parts[1]) + Number(parts[2]) + Number(parts[3] ?? 0)
}
