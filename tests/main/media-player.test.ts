import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { frameMiddle } from '../../src/shared/domain/frames.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { type FrameVideoVariant, makeFrameVideo } from '../support/frame-video.ts'
import { readNumber, seenSize } from '../support/frame-reader.ts'
import { openVideo, playerPage, seekThrough } from '../support/player-page.ts'
import { recordingCase } from '../support/recording-case.ts'

const run = promisify(execFile)

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

test('a player opens the copy and jumps in it without reading the film', async () => {
  const at = await recordingCase()
  const { ffmpeg } = await findBinaries()
  const film = join(at.films, 'long.mp4')
  const content = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=240', '-f', 'lavfi', '-i', 'sine=d=240']
  const video = ['-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '3M', '-g', '30', '-bf', '0']
  await run(ffmpeg, ['-v', 'error', ...content, ...video, '-pix_fmt', 'yuv420p', '-c:a', 'aac', film])
  const { recording } = await at.import(film)
  const copyUrl = recordingUrls.media(recording.id)
  let served = 0
  let size = 0
  const page = await playerPage(async (url) => {
    const resource = await at.resource(url)
    if (resource === null) return null
    size = resource.size
    const counted = (start: number, end: number): Readable =>
      Readable.from(
        (async function* () {
          for await (const chunk of resource.stream(start, end)) {
            served += (chunk as Buffer).length
            yield chunk
          }
        })(),
        { objectMode: false }
      )
    return { ...resource, stream: counted }
  })

  const { durationMs } = await openVideo(page, copyUrl)
  expect(Math.abs(durationMs - 240_000)).toBeLessThan(50)
  // The player fills its buffer a little way ahead, and that is all.
  expect(served / size).toBeLessThan(0.35)
  served = 0
  const times = [200_017, 20_017, 120_017]
  await seekThrough(page, copyUrl, times, { width: 8, height: 8 })
  expect(served / size / (times.length + 1)).toBeLessThan(0.35)
})
