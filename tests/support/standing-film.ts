import { drawFrame } from './frame-pattern.ts'
import { drawSound, type FrameVideo } from './frame-video.ts'
import { runWith } from './run-ffmpeg.ts'

const width = 320
const height = 180

/** Silence that ticks: a place in the sound that can be found again. */
const tickEveryMs = 500

/**
 * A film of numbered pictures that stand as long as each is told to, in ms, with a sound that ticks twice a second: a phone in
 * the dark, a call, a screen that was recorded, a camera that takes one picture a second.
 */
export async function makeStandingFilm(path: string, standsMs: readonly number[]): Promise<FrameVideo> {
  const ticks = [0]
  for (const ms of standsMs) ticks.push((ticks.at(-1) ?? 0) + Math.round(ms * 90))
  const begins = ticks.slice(0, -1)
  const durationMs = (ticks.at(-1) ?? 0) / 90
  const ticksMs = Array.from(
    { length: Math.floor(durationMs / tickEveryMs) },
    (_, n) => 250 + n * tickEveryMs
  )
  const picked = (values: readonly number[]): string =>
    values.map((value, n) => `eq(N\\,${String(n)})*${String(value)}`).join('+')
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`, '-r', '25'],
      ...['-i', 'pipe:0', '-f', 's16le', '-ar', '48000', '-ac', '1', '-i', 'pipe:3'],
      ...['-vf', `settb=1/90000,setpts=${picked(begins)}`],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '1:90000', '-video_track_timescale', '90000'],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '18',
        '-pix_fmt',
        'yuv420p',
        '-g',
        '25',
        '-bf',
        '0'
      ],
      // How long the last picture stands is said by nothing but its own length.
      ...['-bsf:v', `setts=duration=${picked(standsMs.map((ms) => Math.round(ms * 90)))}`],
      ...['-c:a', 'aac', '-b:a', '128k', path]
    ],
    [
      (function* () {
        for (const n of begins.keys()) yield drawFrame(n, width, height)
      })(),
      drawSound(durationMs, ticksMs, 0)
    ]
  )
  return { path, frameTimesMs: begins.map((tick) => tick / 90), durationMs, ticksMs, width, height }
}
