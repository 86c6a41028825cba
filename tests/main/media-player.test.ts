import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { frameMiddle } from '../../src/shared/domain/frames.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { type FrameVideoVariant, makeFrameVideo, readNumber, seenSize } from '../support/frame-video.ts'
import { openVideo, plainFile, playerPage, seekThrough } from '../support/player-page.ts'
import { recordingCase } from '../support/recording-case.ts'

const run = promisify(execFile)
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Reproducible, and all over the film. */
const somewhere = (n: number, count: number): number => (n * 7919 + 13) % count

const shown: readonly FrameVideoVariant[] = [
  'phone-vfr',
  'h264-bframes',
  'hevc-10bit',
  'mts-interlaced',
  'late-audio'
]

test.each(shown)('a player shows exactly the pictures asked for of the copy of %s', async (variant) => {
  const at = await recordingCase()
  const film = await makeFrameVideo(variant, at.films, 12)
  const { recording } = await at.import(film.path)
  const page = await playerPage((url) => at.resource(url))
  const list = await at.bytes(recordingUrls.frames(recording.id))
  const frames = Array.from({ length: list.length / 8 }, (_, n) => list.readDoubleLE(n * 8))
  const wanted = Array.from({ length: 30 }, (_, n) => somewhere(n, frames.length))
  const durationMs = recording.info?.durationMs ?? 0
  const seen = await seekThrough(
    page,
    recordingUrls.media(recording.id),
    wanted.map((frame) => frameMiddle(frames, frame, durationMs)),
    seenSize
  )
  expect(seen.map(({ gray }) => readNumber(gray))).toEqual(wanted)
  for (const [n, { mediaMs }] of seen.entries())
    if (!Number.isNaN(mediaMs)) expect(Math.abs(mediaMs - (frames[wanted[n] ?? 0] ?? NaN))).toBeLessThan(0.1)
})

test('a player opens the copy about as fast as a plain file, and jumps as fast', async () => {
  const at = await recordingCase()
  const { ffmpeg } = await findBinaries()
  const film = join(at.films, 'long.mp4')
  const plain = join(at.films, 'plain.mp4')
  const content = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=240', '-f', 'lavfi', '-i', 'sine=d=240']
  const coding = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-b:v',
    '3M',
    '-g',
    '30',
    '-bf',
    '0',
    '-c:a',
    'aac'
  ]
  await run(ffmpeg, ['-v', 'error', ...content, ...coding, '-pix_fmt', 'yuv420p', film])
  await run(ffmpeg, ['-v', 'error', '-i', film, '-c', 'copy', '-movflags', '+faststart', plain])
  const { recording } = await at.import(film)
  const copyUrl = recordingUrls.media(recording.id)
  const page = await playerPage((url) => (url === '/plain' ? plainFile(plain) : at.resource(url)))

  const opening: Record<'plain' | 'copy', number[]> = { plain: [], copy: [] }
  for (let n = 0; n < 9; n += 1) {
    opening.plain.push((await openVideo(page, '/plain')).tookMs)
    const { tookMs, durationMs } = await openVideo(page, copyUrl)
    opening.copy.push(tookMs)
    expect(Math.abs(durationMs - 240_000)).toBeLessThan(50)
  }
  const times = Array.from({ length: 12 }, (_, n) => somewhere(n, 239) * 1000 + 17)
  const jumps = async (url: string): Promise<number[]> =>
    (await seekThrough(page, url, times, { width: 8, height: 8 })).map(({ tookMs }) => tookMs)
  const jumping = { plain: await jumps('/plain'), copy: await jumps(copyUrl) }

  // Some milliseconds for the machine: both are about a tenth of a second.
  expect(median(opening.copy)).toBeLessThan(median(opening.plain) * 1.2 + 30)
  expect(median(jumping.copy)).toBeLessThan(median(jumping.plain) * 1.5 + 60)
  // None of them reads the film from its beginning.
  expect(Math.max(...jumping.copy)).toBeLessThan(Math.max(...jumping.plain) * 3 + 500)
})
