import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { beeping, beepsOf, numberedPictures, readBeeps, withSound } from '../support/beep-film.ts'
import { readFrames } from '../support/frame-reader.ts'
import { importJob, type RecordingCase, recordingCase } from '../support/recording-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** Imports a film and expects all its pictures and its beeps, each at its time. */
async function comesOver(
  at: RecordingCase,
  path: string,
  { pictures, beeps, within = 5 }: { pictures: number; beeps: readonly number[]; within?: number }
) {
  const { recording } = await at.import(path)
  expect(recording.status).toEqual({ state: 'ready' })
  const played = await at.bytes(recordingUrls.media(recording.id))
  const frames = await readFrames(played)
  expect(frames.map(({ number }) => number)).toEqual(Array.from({ length: pictures }, (_, n) => n))
  expect(frames.every(({ ptsMs, number }) => Math.abs(ptsMs - (number ?? 0) * 40) < 1)).toBe(true)
  if (beeps.length === 0) expect(recording.info?.hasAudio).toBe(false)
  else {
    const heard = await readBeeps(played)
    expect(heard).toHaveLength(beeps.length)
    for (const [n, { atMs, ms }] of heard.entries()) {
      expect(Math.abs(atMs - (beeps[n] ?? NaN)), `beep ${String(n)} at ${String(atMs)}`).toBeLessThan(within)
      expect(ms, `beep ${String(n)}`).toBeGreaterThan(170)
    }
  }
  return recording
}

const seconds = 3
/** What pictures in an AVI are: it has no way to tell when H.264 is shown. */
const divx = ['-c:v', 'mpeg4', '-q:v', '2']
const pcm = ['-c:a', 'pcm_s16le']
const layout = (name: string): readonly string[] => ['-af', `aformat=channel_layouts=${name}`]

describe('sound of any kind comes over with its film', () => {
  test.each<[file: string, source: readonly string[], coding: readonly string[], within?: number]>([
    ['camera.avi', beeping(seconds, { rate: 8000 }), ['-c:a', 'pcm_mulaw']],
    ['adpcm.avi', beeping(seconds, { rate: 8000 }), ['-c:a', 'adpcm_ima_wav']],
    ['ulaw.mov', beeping(seconds, { rate: 8000 }), ['-c:a', 'pcm_mulaw']],
    ['opus.mkv', beeping(seconds), ['-c:a', 'libopus', '-ar', '48000'], 8],
    ['vorbis.mkv', beeping(seconds, { channels: [1, 1] }), ['-c:a', 'libvorbis']],
    ['lossless.mov', beeping(seconds, { rate: 44_100 }), ['-c:a', 'alac']],
    ['flac.mkv', beeping(seconds, { rate: 32_000 }), ['-c:a', 'flac']],
    ['fine.mov', beeping(seconds, { rate: 96_000 }), ['-c:a', 'pcm_s24le']],
    ['surround.mkv', beeping(seconds, { channels: [0, 0, 0, 0, 1, 1] }), [...layout('5.1'), '-c:a', 'ac3']],
    ['seven.mkv', beeping(seconds, { channels: [0, 0, 0, 0, 0, 0, 1, 1] }), [...layout('7.1'), ...pcm]],
    ['six.mkv', beeping(seconds, { channels: [0, 0, 0, 0, 1, 0] }), [...layout('6.0'), '-c:a', 'flac']],
    ['quad.mov', beeping(seconds, { channels: [0, 0, 1, 0] }), [...layout('quad'), ...pcm]],
    ['bass.avi', beeping(seconds, { channels: [0, 0, 0, 1, 0, 0] }), pcm],
    ['twelve.mov', beeping(seconds, { channels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }), pcm],
    ['three.mov', beeping(seconds, { channels: [0, 0, 1] }), pcm],
    ['left.mp4', beeping(seconds, { channels: [1, 0] }), ['-c:a', 'aac']]
  ])('%s', async (file, source, coding, within = 5) => {
    const at = await recordingCase()
    const path = await withSound(await numberedPictures(at.films, seconds), file, source, [
      '-map',
      '1:a',
      ...coding
    ])
    const recording = await comesOver(at, path, { pictures: 75, beeps: beepsOf(seconds), within })
    expect([recording.warning, recording.notes]).toEqual([null, []])
  })
})

/** Makes the first sound track of an MP4 one of a kind that nobody knows. */
async function makeUnknown(path: string, kind = 'apac'): Promise<void> {
  const bytes = await readFile(path)
  bytes.write(kind, bytes.indexOf('mp4a'), 'latin1')
  bytes.write('free', bytes.indexOf('esds'), 'latin1')
  await writeFile(path, bytes)
}

describe('sound that can’t be read costs no picture', () => {
  test.each(['apac', 'zzzz', 'ac-4'])(
    'of the kind %s, alone: the pictures come without it, and that is said',
    async (kind) => {
      const at = await recordingCase()
      const path = await withSound(await numberedPictures(at.films, seconds), 'alone.mp4', beeping(seconds), [
        '-map',
        '1:a',
        '-c:a',
        'aac'
      ])
      await makeUnknown(path, kind)
      const { notes, warning } = await comesOver(at, path, { pictures: 75, beeps: [] })
      expect([warning, notes]).toEqual([null, [{ what: 'sound-unreadable' }]])
    }
  )

  test('and a track after it that can be is taken', async () => {
    const at = await recordingCase()
    const two = [...beeping(seconds, { hertz: 900 }), ...beeping(seconds)]
    const path = await withSound(await numberedPictures(at.films, seconds), 'second.mp4', two, [
      '-map',
      '1:a',
      '-map',
      '2:a',
      '-c:a',
      'aac'
    ])
    await makeUnknown(path)
    const { notes } = await comesOver(at, path, { pictures: 75, beeps: beepsOf(seconds) })
    expect(notes).toEqual([{ what: 'sound-chosen', taken: 2, of: 2 }])
  })
})

/** Overwrites bytes in the packets of a film's sound; `amount`: how few are left alone, 0 for a packet that stays whole. */
async function overwriteSound(path: string, into: string, amount: string): Promise<string> {
  await runWith(['-i', path, '-c', 'copy', '-bsf:a', `noise=amount='${amount}'`, into], [])
  return into
}

/** What a decoder complains of in a copy's sound. */
async function complaintsOf(film: Buffer): Promise<string> {
  const options = ['-v', 'error', '-f', 'mp4', '-i', 'pipe:0', '-map', '0:a', '-f', 'null', '-']
  return (await runWith(options, [film])).stderr
}

describe('sound that was overwritten costs no picture', () => {
  test.each(['aac.mp4', 'ac3.mkv'])(
    'in part, %s: a copy that plays to its end, and that is said',
    async (file) => {
      const at = await recordingCase()
      const coding = ['-map', '1:a', '-c:a', file.slice(0, 3)]
      const whole = await withSound(await numberedPictures(at.films, 5), file, beeping(5), coding)
      const path = await overwriteSound(
        whole,
        join(at.films, `overwritten-${file}`),
        'if(between(n\\,50\\,90)\\,7\\,0)'
      )
      const { recording } = await at.import(path)
      expect(recording).toMatchObject({ status: { state: 'ready' }, hasPeaks: true })
      expect([recording.warning, recording.notes]).toEqual([null, [{ what: 'sound-damaged' }]])
      const played = await at.bytes(recordingUrls.media(recording.id))
      expect(await readFrames(played)).toHaveLength(125)
      expect(await complaintsOf(played)).toBe('')
    }
  )

  test.each([
    { name: 'that doesn’t tell its rate any more', isJoined: false, notes: [] },
    { name: 'that is followed by one that is whole', isJoined: true, notes: [{ what: 'sound-damaged' }] }
  ])('more than can be read, in a stream $name: its pictures come', async ({ isJoined, notes }) => {
    const at = await recordingCase()
    const coding = ['-map', '1:a', '-c:a', 'mp2', '-f', 'mpegts']
    const whole = await withSound(await numberedPictures(at.films, 3), 'whole.ts', beeping(3), coding)
    const path = await overwriteSound(whole, join(at.films, 'noise.ts'), '1')
    const later = ['-i', whole, '-c', 'copy', '-output_ts_offset', '5000', '-f', 'mpegts', '-']
    if (isJoined) await appendFile(path, (await runWith(later, [])).stdout)
    const { recording } = await at.import(path)
    expect(recording).toMatchObject({ status: { state: 'ready' }, warning: null })
    expect(recording.notes).toEqual(notes)
    const played = await at.bytes(recordingUrls.media(recording.id))
    const frames = await readFrames(played)
    expect(frames.slice(0, 75).map(({ number }) => number)).toEqual(Array.from({ length: 75 }, (_, n) => n))
    expect(frames).toHaveLength(isJoined ? 150 : 75)
    if (!isJoined) return
    // What can be heard of the second is heard, beside its pictures.
    const beeps = (await readBeeps(played)).filter(({ atMs }) => atMs > 3000)
    expect(beeps.map(({ atMs }) => Math.round((atMs - 3000) / 100))).toEqual(
      beepsOf(3).map((ms) => Math.round(ms / 100))
    )
  })

  test('all of it, in AAC', async () => {
    const at = await recordingCase()
    const coding = ['-map', '1:a', '-c:a', 'aac']
    const whole = await withSound(await numberedPictures(at.films, 3), 'whole.mp4', beeping(3), coding)
    const path = await overwriteSound(whole, join(at.films, 'noise.mp4'), '3')
    const { recording, job } = await at.import(path)
    expect(job.status.state).toBe('done')
    expect(recording.status).toEqual({ state: 'ready' })
    expect(recording.filmstrip).not.toBeNull()
    expect(recording.notes).toHaveLength(1)
    const played = await at.bytes(recordingUrls.media(recording.id))
    expect(await readFrames(played)).toHaveLength(75)
    if (recording.info?.hasAudio === true) expect(await complaintsOf(played)).toBe('')
  })
})

describe('of several sound tracks', () => {
  const film = async (at: RecordingCase) => {
    const two = [...beeping(seconds), '-f', 'lavfi', '-t', String(seconds), '-i', 'anullsrc']
    const maps = ['-map', '1:a', '-map', '2:a', '-c:a', 'aac']
    return withSound(await numberedPictures(at.films, seconds), 'two.mp4', two, maps)
  }
  const ended = async (
    { services, recordings }: Pick<RecordingCase, 'services' | 'recordings'>,
    id: string
  ) => {
    await services.jobs.settled(importJob(services, id))
    return recordings.get(id).notes
  }

  test('the one that is asked for is taken; one that the file has not is not waited for', async () => {
    const at = await recordingCase()
    const path = await film(at)
    const other = at.recordings.importFile(at.sessionId, path, 2)
    expect(other.notes).toEqual([{ what: 'sound-asked', track: 2 }])
    expect(await ended(at, other.id)).toEqual([{ what: 'sound-chosen', taken: 2, of: 2 }])
    // A person may ask for the silent one, which the program doesn't take by itself.
    expect(await readBeeps(await at.bytes(recordingUrls.media(other.id)))).toEqual([])
    const third = at.recordings.importFile(at.sessionId, path, 3)
    expect(await ended(at, third.id)).toEqual([{ what: 'sound-chosen', taken: 1, of: 2 }])
  })

  test('the one that was asked for is taken after the program was stopped in between, too', async () => {
    const at = await recordingCase()
    const { id } = at.recordings.importFile(at.sessionId, await film(at), 2)
    await at.services.lock()
    const again = await at.restarted()
    expect(await ended(again, id)).toEqual([{ what: 'sound-chosen', taken: 2, of: 2 }])
  })
})

describe('sound begins and ends when it does', () => {
  const coded = { mkv: [], avi: [], ts: ['-f', 'mpegts'] } as const
  test.each(Object.entries(coded))('late, in %s', async (kind, options) => {
    const at = await recordingCase()
    const path = await withSound(
      await numberedPictures(at.films, 6),
      `late.${kind}`,
      ['-itsoffset', '2.5', ...beeping(3)],
      ['-map', '1:a', '-c:a', kind === 'ts' ? 'ac3' : 'libmp3lame', ...options]
    )
    // An AVI can't say it: the sound begins with its pictures there, as every program plays it.
    const from = kind === 'avi' ? undefined : 2500
    if (from !== undefined) await comesOver(at, path, { pictures: 150, beeps: beepsOf(3, from), within: 30 })
    else expect((await at.import(path)).recording.status).toEqual({ state: 'ready' })
  })

  test('before the pictures: what was heard before them is left out', async () => {
    const at = await recordingCase()
    const pictures = await numberedPictures(at.films, 3)
    const path = await withSound(
      pictures,
      'before.mkv',
      [...beeping(5), '-itsoffset', '2', '-i', pictures],
      ['-map', '-0:v', '-map', '2:v', '-map', '1:a', '-c:a', 'libopus']
    )
    await comesOver(at, path, { pictures: 75, beeps: beepsOf(3), within: 8 })
  })

  test.each(['mp4', 'avi', 'ts'])('stopped at half, in %s: silence to the last picture', async (kind) => {
    const at = await recordingCase()
    const path = await withSound(await numberedPictures(at.films, 6), `half.${kind}`, beeping(3), [
      '-map',
      '1:a',
      ...(kind === 'avi' ? [...divx, ...pcm] : ['-c:a', 'libmp3lame'])
    ])
    const { warning, info, id } = await comesOver(at, path, { pictures: 150, beeps: beepsOf(3), within: 40 })
    expect([warning, info?.durationMs]).toEqual([null, 6000])
    const wave = await at.bytes(recordingUrls.waveform(id, 5000, 5900))
    expect(new Set(wave.subarray(0, 1700))).toEqual(new Set([0]))
  })

  test.each([
    { file: 'on.mp4', coding: ['-c:a', 'aac'] },
    { file: 'on.avi', coding: [...divx, ...pcm] },
    { file: 'on.ts', coding: ['-c:a', 'ac3'] }
  ])('after the last picture, which stands so long: $file', async ({ file, coding }) => {
    const at = await recordingCase()
    const path = await withSound(await numberedPictures(at.films, 3), file, beeping(9), [
      '-map',
      '1:a',
      ...coding
    ])
    const { warning, info } = await comesOver(at, path, { pictures: 75, beeps: beepsOf(9), within: 40 })
    expect(warning).toBeNull()
    expect(Math.abs((info?.durationMs ?? 0) - 9000)).toBeLessThan(60)
  })
})
