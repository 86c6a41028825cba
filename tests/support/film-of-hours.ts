import { join } from 'node:path'
import { drawFrame } from './frame-pattern.ts'
import { runWith } from './run-ffmpeg.ts'

/** A film of many hours in seconds of work: few small pictures that stand long, numbered from 0 to `numbers` again and again. */
export type LongFilm = {
  readonly path: string
  readonly pictures: number
  readonly pictureMs: number
  readonly durationMs: number
  readonly numberOf: (picture: number) => number
}

type Wish = {
  readonly hours: number
  readonly pictureSeconds: number
  /** Coded as it may be taken over, or as it must be coded anew. */
  readonly video: 'h264' | 'mpeg4'
}

const numbers = 256
const [width, height] = [160, 96]

/** Makes one in `folder`: the pictures are coded once and copied, with later times, as often as it takes. */
export async function makeFilmOfHours(
  folder: string,
  { hours, pictureSeconds, video }: Wish
): Promise<LongFilm> {
  const path = join(folder, `long-${video}.mp4`)
  const piece = join(folder, `piece-${video}.mp4`)
  const rounds = Math.ceil((hours * 3600) / pictureSeconds / numbers)
  const coded =
    video === 'h264'
      ? ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '1']
      : ['-c:v', 'mpeg4', '-q:v', '3', '-g', '1']
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`],
      ...['-r', `1/${String(pictureSeconds)}`, '-i', 'pipe:0', ...coded, '-pix_fmt', 'yuv420p'],
      ...['-video_track_timescale', '1000', piece]
    ],
    [
      (function* () {
        for (let n = 0; n < numbers; n += 1) yield drawFrame(n, width, height)
      })()
    ]
  )
  const copied = ['-map', '0:v', '-c', 'copy', '-video_track_timescale', '1000', path]
  await runWith(['-stream_loop', String(rounds - 1), '-i', piece, ...copied], [])
  const pictureMs = pictureSeconds * 1000
  return {
    path,
    pictures: rounds * numbers,
    pictureMs,
    durationMs: rounds * numbers * pictureMs,
    numberOf: (picture) => picture % numbers
  }
}
