import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { recordingCase } from '../support/recording-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** A film of 25 pictures a second of which only some are there, and ticking sound from its beginning to its end. */
async function makeSparseFilm(path: string, seconds: number, chosen: string, coding: readonly string[]) {
  await runWith(
    [
      ...['-f', 'lavfi', '-i', `testsrc=s=128x72:r=25:d=${String(seconds)}`],
      ...['-f', 'lavfi', '-i', `sine=f=440:d=${String(seconds)}:r=48000`],
      ...['-vf', `select='${chosen}'`, '-fps_mode', 'vfr', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      ...coding,
      path
    ],
    []
  )
}

const h264 = ['-c:v', 'libx264', '-g', '25', '-bf', '0', '-c:a', 'aac', '-b:a', '64k']
const coded = ['-c:v', 'mpeg4', '-g', '25', '-c:a', 'aac', '-b:a', '64k']

/** When each sample of a film's sound is above silence: the first and the last. */
async function heardFromTo(film: Buffer): Promise<{ readonly fromMs: number; readonly toMs: number }> {
  const options = ['-copyts', '-f', 'mp4', '-i', 'pipe:0', '-map', '0:a', '-ac', '1', '-ar', '8000']
  const { stdout } = await runWith(
    [...options, '-af', 'aresample=async=1:first_pts=0', '-f', 's16le', '-'],
    [film]
  )
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length >> 1)
  const isLoud = (sample: number): boolean => Math.abs(sample) > 500
  return { fromMs: samples.findIndex(isLoud) / 8, toMs: samples.findLastIndex(isLoud) / 8 }
}

describe('minutes of sound beside a picture that stands', () => {
  test.each([
    { name: 'in the middle, taken over', chosen: 'lt(n,50)+gt(n,4949)', coding: h264, file: 'middle.mp4' },
    { name: 'in the middle, coded anew', chosen: 'lt(n,50)+gt(n,4949)', coding: coded, file: 'middle.mov' },
    { name: 'from the first picture on', chosen: 'lt(n,1)+gt(n,4949)', coding: h264, file: 'first.mkv' }
  ])('come over with it: $name', async ({ chosen, coding, file }) => {
    const at = await recordingCase()
    await makeSparseFilm(join(at.films, file), 200, chosen, coding)
    const { recording } = await at.import(join(at.films, file))
    expect(recording.status).toEqual({ state: 'ready' })
    expect(recording.info?.durationMs).toBe(200_000)
    const played = await at.bytes(recordingUrls.media(recording.id))
    const { fromMs, toMs } = await heardFromTo(played)
    expect(fromMs).toBeLessThan(60)
    expect(toMs).toBeGreaterThan(199_900)
  })
})
