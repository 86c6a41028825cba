import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { inspectMp4 } from '../../src/main/services/reel/inspect-mp4.ts'
import { prepared } from '../../src/main/services/storage/prepared.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { makeToneVideo, readSound } from '../support/tone-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { passphrase } from '../support/vault.ts'

const run = promisify(execFile)

async function ffprobe(path: string): Promise<unknown> {
  const { ffprobe: program } = await findBinaries()
  const { stdout } = await run(program ?? 'ffprobe', [
    ...['-v', 'error', '-of', 'json', '-show_chapters', '-show_entries', 'stream=codec_name:format_tags'],
    path
  ])
  return JSON.parse(stdout)
}

const segmentsIn = (it: ReelCase): number =>
  prepared(it.services.vault().db, 'SELECT COUNT(*) FROM segment').pluck().get() as number

const segmentFiles = async (it: ReelCase): Promise<readonly string[]> =>
  (await readdir(join(it.services.vaultDirectory, 'blobs'))).filter((name) => name.startsWith('segment-'))

test('an exported reel holds H.264, AAC and chapters in plain words, its index in front, and tells nothing else', async () => {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const recording = await it.importVideo(video.path)
  const secret = 'Fenna van Dijk'
  it.add(
    it.card({ title: secret, text: 'Wat zie je?' }),
    it.clip(recording.id, 0, 1000, { caption: `${secret} zegt: 100% 'ja'; [nee] \\ "ok", toch?` }),
    it.card({ kind: 'question', title: '', text: 'Wat had je nodig?' }),
    it.clip(recording.id, 2000, 3000)
  )
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)

  const chapter = (title: string, start: number, end: number) =>
    expect.objectContaining({ start, end, tags: { title } }) as unknown
  expect(await ffprobe(path)).toMatchObject({
    streams: [{ codec_name: 'h264' }, { codec_name: 'aac' }, { codec_name: 'bin_data' }],
    chapters: [
      chapter('Titel', 0, 1000),
      chapter('Fragment 1', 1000, 2000),
      chapter('Vraag', 2000, 3000),
      chapter('Fragment 2', 3000, 4000)
    ],
    format: { tags: { major_brand: 'isom' } }
  })
  const { indexFirst, tracks } = await inspectMp4(path)
  expect({
    indexFirst,
    samples: tracks[0]?.samples,
    ms: tracks.map(({ durationMs }) => Math.round(durationMs / 30))
  }).toEqual({
    indexFirst: true,
    samples: 100,
    ms: [133, 134, 133]
  })
  const bytes = (await readFile(path)).toString('latin1')
  for (const trace of ['Lavf', 'Lavc', 'x264', 'Fenna', recording.id, 'h264-25'])
    expect(bytes).not.toContain(trace)
})

test('a caption stands under every picture of its clip, and a clip without one is left as it is', async () => {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const { id } = await it.importVideo(video.path)
  it.add(it.clip(id, 0, 1000, { caption: 'Ik kom naar je toe, mama' }), it.clip(id, 0, 1000))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const darkness = await darkBelow(path)
  expect(darkness.map((dark) => dark > 0.4)).toEqual(darkness.map((_, n) => n < 25))
})

/** For every picture: which part of the strip where captions stand is dark. */
async function darkBelow(path: string): Promise<readonly number[]> {
  const { ffmpeg } = await findBinaries()
  const [width, height] = [160, 12]
  const { stdout } = await run(
    ffmpeg,
    [
      ...['-v', 'error', '-i', path, '-vf', `crop=${String(width)}:${String(height)}:80:156,format=gray`],
      ...['-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
    ],
    { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 }
  )
  const size = width * height
  return Array.from({ length: stdout.length / size }, (_, n) => {
    const picture = stdout.subarray(n * size, (n + 1) * size)
    return picture.filter((light) => light < 72).length / size
  })
}

test('a whisper and a shout come out equally loud, and no join clicks', async () => {
  const it = await reelCase()
  const path = join(it.folder, 'tones.mp4')
  await makeToneVideo(path, [
    { seconds: 2, amplitude: 0.02 },
    { seconds: 2, amplitude: 0.6 },
    { seconds: 2, amplitude: 0.15 }
  ])
  const { id } = await it.importVideo(path)
  it.add(
    it.clip(id, 40, 1960),
    it.clip(id, 2040, 3960),
    it.clip(id, 4040, 5960),
    it.clip(id, 2080, 3000, { mute: true })
  )
  const out = join(it.folder, 'reel.mp4')
  await it.export(out)

  const sound = await readSound(out)
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const levels = plan.map(({ reelStartMs, reelEndMs }) => sound.levelDb(reelStartMs + 100, reelEndMs - 100))
  const [whisper = 0, shout = 0, middle = 0, muted = 0] = levels
  expect(Math.max(whisper, shout, middle) - Math.min(whisper, shout, middle)).toBeLessThan(2)
  expect(muted).toBeLessThan(-70)
  // A tone that is cut off in the middle of a wave would jump; faded edges are quiet on both sides.
  const jumps = plan.slice(1).map(({ reelStartMs }) => sound.largestStep(reelStartMs - 4, reelStartMs + 4))
  expect(Math.max(...jumps)).toBeLessThan(sound.largestStep(500, 1500))
})

test('a second export renders nothing, a changed clip renders its pictures, its sound and that of the reel, and erasing the recording erases its segments', async () => {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const { id } = await it.importVideo(video.path)
  const first = it.clip(id, 0, 1000)
  it.add(it.card(), first, it.clip(id, 1000, 2000))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const made = await segmentFiles(it)
  await it.export(path)
  expect(await segmentFiles(it)).toEqual(made)

  it.change(first, { ...first, endMs: 800 })
  await it.export(path)
  expect((await segmentFiles(it)).length).toBe(made.length + 3)

  await it.recordings.remove(id)
  // The card's picture.
  expect({ rows: segmentsIn(it), files: (await segmentFiles(it)).length }).toEqual({ rows: 1, files: 1 })
})

test('a damaged segment is noticed and made anew', async () => {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const { id } = await it.importVideo(video.path)
  it.add(it.clip(id, 0, 1000), it.clip(id, 1000, 2000))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const [name = ''] = await segmentFiles(it)
  const file = join(it.services.vaultDirectory, 'blobs', name)
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000)
  await writeFile(file, bytes)

  expect((await it.export(path)).status.state).toBe('done')
  expect((await readFrames(path)).length).toBe(50)
})

test('recordings of different shapes share one picture size, upright ones between bars', async () => {
  const it = await reelCase()
  const lying = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  const upright = await it.importVideo((await makeFrameVideo('rotated', it.folder)).path)
  it.add(it.clip(lying.id, 0, 400), it.clip(upright.id, 0, 400))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const bars = (320 - 102) / 2 / 320
  const numbers = (await readFrames(path, { x: bars, y: 0, width: 102 / 320, height: 1 })).slice(10)
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, n) => n))
})

test('a cancelled export leaves nothing, and what a crash left is removed at the next opening', async () => {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const { id } = await it.importVideo(video.path)
  it.add(it.clip(id, 0, 2000), it.clip(id, 2000, 4000))
  const path = join(it.folder, 'reel.mp4')
  const job = await it.reels.export(it.sessionId, it.reelId, path)
  // Its soundtrack, a sound that goes into it, and pictures are all being made.
  const halfMade = async () => (await segmentFiles(it)).filter((name) => name.endsWith('.partial'))
  await expect.poll(async () => (await halfMade()).length, { interval: 5 }).toBeGreaterThan(2)
  it.services.jobs.cancel(job.id)
  expect((await it.services.jobs.settled(job.id)).status).toEqual({ state: 'cancelled' })
  expect((await readdir(it.folder)).filter((name) => name.startsWith('reel'))).toEqual([])
  expect(await halfMade()).toEqual([])

  const left = join(it.folder, 'other.mp4.part')
  await writeFile(left, 'half a reel')
  prepared(it.services.vault().db, 'INSERT INTO unfinished_export VALUES (?)').run(left)
  await it.services.lock()
  await it.services.unlock({ by: 'passphrase', secret: passphrase })
  await expect.poll(() => existsSync(left)).toBe(false)
})

test('a reel without parts, or of a recording that is gone, is refused before anything is written', async () => {
  const it = await reelCase()
  const path = join(it.folder, 'reel.mp4')
  await expect(it.export(path)).rejects.toMatchObject({ code: 'reel-empty' })
  it.add(it.card())
  const job = await it.export(join(it.folder, 'nowhere', 'reel.mp4'))
  expect(job.status).toMatchObject({ state: 'failed', code: 'file-unwritable' })
})
