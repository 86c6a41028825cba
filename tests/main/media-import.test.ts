import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { stillUrl } from '../../src/shared/contract.ts'
import { clipSource } from '../../src/main/services/media/working-copy.ts'
import { type FrameVideoVariant, frameVideoVariants, makeFrameVideo } from '../support/frame-video.ts'
import { readFrames, readTicks } from '../support/frame-reader.ts'
import { brokenFiles, makeBrokenFile } from '../support/broken-files.ts'
import { readableFilm } from '../support/readable-film.ts'
import { blobFiles, recordingCase, vaultBytes } from '../support/recording-case.ts'

/** Taken over as they are; all others are decoded and coded anew. */
const remuxed: readonly FrameVideoVariant[] = [
  'h264-25',
  'h264-50',
  'phone-vfr',
  'no-audio',
  'h264-bframes',
  'late-audio',
  'mkv-h264'
]
/** Some containers round times to whole milliseconds. */
const roundedTimes: readonly FrameVideoVariant[] = ['vp9', 'mkv-h264']

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

describe.each(frameVideoVariants)('a recording %s', (variant) => {
  test('comes over with every picture at its own time and its sound in step', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo(variant, at.films)
    const [before, changedAt] = [await digest(film.path), (await stat(film.path)).mtimeMs]
    const { recording, job } = await at.import(film.path)

    expect(job.status).toEqual({ state: 'done', path: null })
    expect(recording).toMatchObject({
      status: { state: 'ready' },
      warning: null,
      hasPeaks: film.ticksMs.length > 0,
      info: { width: film.width, height: film.height, hasAudio: film.ticksMs.length > 0 }
    })
    expect(recording.info?.durationMs).toBe(Math.round(film.durationMs))

    const played = await at.bytes(recordingUrls.media(recording.id))
    const frames = await readFrames(played)
    expect(frames.map((frame) => frame.number)).toEqual(film.frameTimesMs.map((_, n) => n))
    const tolerance = roundedTimes.includes(variant) ? 0.51 : 0.02
    const furthest = (times: readonly number[]): number =>
      Math.max(...times.map((ms, n) => Math.abs(ms - (film.frameTimesMs[n] ?? NaN))))
    expect(furthest(frames.map((frame) => frame.ptsMs))).toBeLessThan(tolerance)
    const listed = await at.bytes(recordingUrls.frames(recording.id))
    const listedMs = film.frameTimesMs.map((_, n) => listed.readDoubleLE(n * 8))
    expect(listed.length).toBe(film.frameTimesMs.length * 8)
    expect(furthest(listedMs)).toBeLessThan(tolerance)

    const ticks = await readTicks(played)
    expect(ticks).toHaveLength(film.ticksMs.length)
    for (const [n, ms] of ticks.entries()) expect(Math.abs(ms - (film.ticksMs[n] ?? NaN))).toBeLessThan(5)

    // x264 notes its settings in the first picture: those of the original are there only when it was taken over.
    expect(played.includes('crf=18'), 'taken over').toBe(remuxed.includes(variant))
    const playable = at.announced.flatMap(({ status }) =>
      status.state === 'importing' && status.playable !== null ? [status.playable] : []
    )
    const plays = !['hevc-10bit', 'mts', 'mts-interlaced', 'avi'].includes(variant)
    expect(playable[0]).toBe(plays ? recordingUrls.original(recording.id) : `/media/${recording.id}?v=1`)
    // The original is no longer looked at when it is no longer needed.
    expect(await at.resource(recordingUrls.original(recording.id))).toBeNull()

    expect([await digest(film.path), (await stat(film.path)).mtimeMs]).toEqual([before, changedAt])
    const secret = await vaultBytes(at)
    const run = played.subarray(played.length >> 1, (played.length >> 1) + 16)
    expect(readableFilm(played, [run])).toHaveLength(4)
    expect(readableFilm(secret, [run])).toEqual([])
    for (const trace of ['SQLite format', film.path.split('/').at(-1) ?? ''])
      expect(secret.includes(trace), trace).toBe(false)
  })
})

describe('what is drawn of a recording', () => {
  test('a still is the picture shown at that time', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('phone-vfr', at.films)
    const { recording } = await at.import(film.path)
    for (const frame of [0, 7, 10, 31, 60, 109]) {
      const from = film.frameTimesMs[frame] ?? 0
      const to = film.frameTimesMs[frame + 1] ?? film.durationMs
      const still = await at.bytes(stillUrl(recording.id, Math.floor((from + to) / 2)))
      expect((await readFrames(still))[0]?.number, String(frame)).toBe(frame)
    }
  })

  test('a filmstrip shows at n × interval the keyframe before it', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 6)
    const { recording } = await at.import(film.path)
    const { filmstrip } = recording
    expect(filmstrip).toEqual({ tileWidth: 160, tileHeight: 90, columns: 6, count: 6, intervalMs: 1000 })
    const sheet = await at.bytes(recordingUrls.filmstrip(recording.id))
    for (let tile = 0; tile < 6; tile += 1) {
      const area = { x: tile / 6, y: 0, width: 1 / 6, height: 1 }
      expect((await readFrames(sheet, area))[0]?.number).toBe(tile * 25)
    }
  })

  test('peaks stand where the sound is', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films)
    const { recording } = await at.import(film.path)
    const peaks = await at.bytes(recordingUrls.peaks(recording.id))
    expect(Math.abs(peaks.length - 400)).toBeLessThan(5)
    const loud = [...peaks.entries()].filter(([, peak]) => peak > 100).map(([n]) => n * 10)
    for (const tick of film.ticksMs) expect(loud.some((ms) => Math.abs(ms - tick) <= 10)).toBe(true)
    expect(loud.length).toBeLessThanOrEqual(film.ticksMs.length * 3)
  })

  test('a piece around a stretch holds it whole, on the recording’s own clock', async () => {
    const at = await recordingCase()
    for (const variant of ['h264-bframes', 'mts'] as const) {
      const film = await makeFrameVideo(variant, at.films, 8)
      const { recording } = await at.import(film.path)
      const copy = await at.recordings.copy(recording.id)
      const piece = Buffer.concat((await clipSource(copy, 4120, 5240).toArray()) as Buffer[])
      const whole = await at.bytes(recordingUrls.media(recording.id))
      expect(piece.length).toBeLessThan(whole.length * 0.85)
      const wanted = (await readFrames(piece)).filter(({ ptsMs }) => ptsMs >= 4119.9 && ptsMs < 5239.9)
      expect(wanted.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, n) => 103 + n))
      expect(wanted.every(({ ptsMs, number }) => Math.abs(ptsMs - (number ?? 0) * 40) < 0.02)).toBe(true)
    }
  })
})

describe('a file that is no whole recording', () => {
  const outcomes: Readonly<Record<(typeof brokenFiles)[number], string>> = {
    empty: 'file-empty',
    text: 'not-a-video',
    zeros: 'file-zeros',
    'jpeg-as-mp4': 'not-a-video',
    'mp3-with-cover': 'no-video-stream',
    'no-moov': 'file-truncated',
    'one-frame': 'too-short',
    'truncated-faststart': 'end-missing',
    'tail-of-zeros': 'end-missing',
    'damaged-middle': 'damaged-parts'
  }

  test.each(brokenFiles)('%s is named for what it is, and what can be saved is saved', async (kind) => {
    const at = await recordingCase()
    const { recording, job } = await at.import(await makeBrokenFile(kind, at.films))
    if (recording.status.state === 'failed') {
      expect(job.status).toEqual({ state: 'failed', code: outcomes[kind], detail: recording.status.detail })
      expect(recording.status.code).toBe(outcomes[kind])
      expect(await blobFiles(at), 'left of it').toEqual([])
      return
    }
    expect(recording.warning).toBe(outcomes[kind])
    const frames = await readFrames(await at.bytes(recordingUrls.media(recording.id)))
    const right = frames.filter(({ number, ptsMs }) => number !== null && Math.abs(ptsMs - number * 40) < 1)
    expect(right.length).toBeGreaterThan(70)
    expect(recording.info?.durationMs).toBeGreaterThan(3000)
  })

  test('a missing file is unreadable', async () => {
    const at = await recordingCase()
    const { recording } = await at.import(`${at.films}/gone.mp4`)
    expect(recording.status).toMatchObject({ state: 'failed', code: 'file-unreadable' })
  })

  test('a playlist that leads to another file is refused, whatever it is called', async () => {
    const at = await recordingCase()
    const { writeFile } = await import('node:fs/promises')
    const canary = await makeFrameVideo('h264-25', at.films, 1)
    for (const text of [
      `#EXTM3U\n#EXTINF:1,\nfile://${canary.path}\n`,
      `ffconcat version 1.0\nfile ${canary.path}\n`
    ]) {
      const path = `${at.films}/film.mp4`
      await writeFile(path, text)
      const { recording } = await at.import(path)
      expect(recording.status).toMatchObject({ state: 'failed', code: 'not-a-video' })
    }
  })
})
