import { join } from 'node:path'
import { makeFrameVideo } from './frame-video.ts'
import { runWith } from './run-ffmpeg.ts'

const beepMs = 200
const firstMs = 400

/** Source of a sound that beeps at 400 ms of every second, in each of these channels (1) or not in it (0). */
export function beeping(
  seconds: number,
  {
    channels = [1],
    hertz = 440,
    rate = 48_000
  }: { channels?: readonly number[]; hertz?: number; rate?: number } = {}
): readonly string[] {
  const wave = `0.5*sin(${String(hertz)}*2*PI*t)*between(mod(t\\,1)\\,${String(firstMs / 1000)}\\,${String((firstMs + beepMs) / 1000)})`
  const exprs = channels.map((on) => (on === 1 ? wave : '0')).join('|')
  return ['-f', 'lavfi', '-i', `aevalsrc=exprs=${exprs}:s=${String(rate)}:d=${String(seconds)}`]
}

/** When the beeps of a sound that begins at `fromMs` and lasts so long begin. */
export function beepsOf(seconds: number, fromMs = 0): readonly number[] {
  return Array.from({ length: Math.floor(seconds) }, (_, n) => fromMs + n * 1000 + firstMs)
}

/** Pictures that carry their numbers, 25 a second, without sound; the start of many a film. */
export async function numberedPictures(folder: string, seconds: number): Promise<string> {
  return (await makeFrameVideo('no-audio', folder, seconds)).path
}

/** A film of these pictures with what other inputs hold. */
export async function withSound(
  pictures: string,
  file: string,
  inputs: readonly string[],
  coding: readonly string[]
): Promise<string> {
  const path = join(pictures, '..', file)
  await runWith(['-i', pictures, ...inputs, '-map', '0:v', '-c:v', 'copy', ...coding, path], [])
  return path
}

const rate = 8000

/** When it begins to be loud, in ms on the film's own clock, and for how long. */
export async function readBeeps(
  film: Buffer
): Promise<readonly { readonly atMs: number; readonly ms: number }[]> {
  const samples = await readSamples(film)
  const loud = (at: number): boolean => Math.abs(samples[at] ?? 0) > 900
  const found: { atMs: number; ms: number }[] = []
  let lastLoud = -Infinity
  for (let at = 0; at < samples.length; at += 1) {
    if (!loud(at)) continue
    if (at - lastLoud > rate * 0.1) found.push({ atMs: (at * 1000) / rate, ms: 0 })
    lastLoud = at
    const beep = found.at(-1)
    if (beep !== undefined) beep.ms = (at * 1000) / rate - beep.atMs
  }
  return found
}

/** The film's sound as one channel of 8 kHz, from its time 0 on. */
async function readSamples(film: Buffer): Promise<Int16Array> {
  const { stdout } = await runWith(
    [
      ...['-copyts', '-f', 'mp4', '-i', 'pipe:0', '-map', '0:a:0', '-ac', '1'],
      ...['-af', `aresample=${String(rate)}:async=1:first_pts=0`, '-f', 's16le', 'pipe:1']
    ],
    [film]
  )
  return new Int16Array(Uint8Array.from(stdout).buffer)
}
