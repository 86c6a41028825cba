import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAacConfig } from '../../src/main/services/media/aac-config.ts'
import { parseFrameList } from '../../src/main/services/media/frame-list.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { makeChangingInBand, makeTwoDescriptions, makeUnreadableHalf } from '../support/joined-film.ts'
import { recordingCase } from '../support/recording-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** How many pictures of a film come out whole, and what ffmpeg complains of. */
async function decoded(film: Buffer): Promise<{ readonly pictures: number; readonly complaints: string }> {
  const options = ['-v', 'error', '-f', 'mp4', '-i', 'pipe:0', '-map', '0:v', '-fps_mode', 'passthrough']
  const { stdout, stderr } = await runWith([...options, '-f', 'framecrc', '-'], [film])
  return { pictures: stdout.toString().match(/^0,/gm)?.length ?? 0, complaints: stderr }
}

describe('pictures that go over as they are', () => {
  test('are decoded in samples before: a film whose second half is coded in another way is coded anew', async () => {
    const at = await recordingCase()
    const { recording } = await at.import(await makeTwoDescriptions(at.films))
    expect(recording).toMatchObject({ status: { state: 'ready' }, warning: null })
    const copy = await decoded(await at.bytes(recordingUrls.media(recording.id)))
    expect(copy).toEqual({ pictures: 150, complaints: '' })
  })

  test('that nobody can decode are never a copy without a word', async () => {
    const at = await recordingCase()
    const { recording } = await at.import(await makeUnreadableHalf(at.films))
    expect(recording.warning).not.toBeNull()
    const { complaints } = await decoded(await at.bytes(recordingUrls.media(recording.id)))
    expect(complaints).toBe('')
  })

  test('stay as they are when their settings change within the stream and all can be decoded', async () => {
    const at = await recordingCase()
    const { recording } = await at.import(await makeChangingInBand(at.films))
    expect(recording).toMatchObject({ status: { state: 'ready' }, warning: null })
    const copy = await at.bytes(recordingUrls.media(recording.id))
    expect(await decoded(copy)).toEqual({ pictures: 150, complaints: '' })
    expect(copy.includes('cabac=0'), 'taken over').toBe(true)
  })

  test.each(['ahead.mp4', 'ahead.mov'])(
    'come over when they are stored long before they are shown: %s',
    async (file) => {
      const at = await recordingCase()
      const [film, path] = [join(at.films, 'film.mp4'), join(at.films, file)]
      const pictures = [
        '-f',
        'lavfi',
        '-i',
        'testsrc=s=128x72:r=25:d=5',
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p'
      ]
      await runWith([...pictures, '-preset', 'ultrafast', '-g', '25', '-bf', '0', film], [])
      await runWith(['-i', film, '-c', 'copy', '-bsf:v', 'setts=dts=DTS-2/TB', path], [])
      const { recording } = await at.import(path)
      expect(recording).toMatchObject({
        status: { state: 'ready' },
        info: { durationMs: 5000 },
        warning: null
      })
      expect(await decoded(await at.bytes(recordingUrls.media(recording.id)))).toEqual({
        pictures: 125,
        complaints: ''
      })
    }
  )

  test('do not when their size changes', async () => {
    const at = await recordingCase()
    const { recording } = await at.import(await makeChangingInBand(at.films, ['320x180', '180x320']))
    expect(recording.status).toEqual({ state: 'ready' })
    const copy = await at.bytes(recordingUrls.media(recording.id))
    expect(await decoded(copy)).toEqual({ pictures: 150, complaints: '' })
    expect(copy.includes('cabac=0'), 'taken over').toBe(false)
  })
})

/** Beeps of 50 ms, one a second from half a second on, beside five seconds of picture. */
async function makeBeeping(
  path: string,
  rate: number,
  more: readonly string[],
  startsAtMs = 0
): Promise<void> {
  const beeps = `aevalsrc=exprs=0.6*sin(2*PI*1000*t)*between(mod(t+${String(startsAtMs / 1000)}\\,1)\\,0.5\\,0.55):s=${String(rate)}:d=${String(5 - startsAtMs / 1000)}`
  await runWith(
    [
      ...['-f', 'lavfi', '-i', 'testsrc=s=128x72:r=25:d=5', '-itsoffset', String(startsAtMs / 1000)],
      ...['-f', 'lavfi', '-i', beeps, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      ...['-g', '25', '-bf', '0', '-c:a', 'aac', '-b:a', '96k', ...more, path]
    ],
    []
  )
}

/** Where a film's first picture is on its own clock; it is time 0 of a copy. */
async function firstPictureMs(path: string): Promise<number> {
  const { stdout } = await runWith(['-i', path, '-map', '0:v', '-c', 'copy', '-f', 'framecrc', '-'], [])
  const { frames, ticksPerSecond } = parseFrameList(stdout.toString())
  return ((frames[0]?.pts ?? 0) * 1000) / ticksPerSecond
}

/** When beeps begin, in ms. */
async function beepsIn(input: readonly string[], film: Buffer | null): Promise<readonly number[]> {
  const filters = 'aresample=48000:async=1:min_hard_comp=0.001:first_pts=0'
  const { stdout } = await runWith(
    [...input, '-map', '0:a', '-ac', '1', '-af', filters, '-f', 's16le', '-'],
    film === null ? [] : [film]
  )
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length >> 1)
  const begins: number[] = []
  let loudAt = -Infinity
  for (const [n, sample] of samples.entries()) {
    if (Math.abs(sample) < 3000) continue
    if (n - loudAt > 4800) begins.push(n / 48)
    loudAt = n
  }
  return begins
}

describe('plain sound that goes over as it is', () => {
  test.each([
    { name: 'mono at 44.1 kHz', file: 'a.mp4', rate: 44_100, more: ['-ac', '1'], channels: 1 },
    { name: 'stereo at 48 kHz', file: 'b.mov', rate: 48_000, more: ['-ac', '2'], channels: 2 },
    {
      name: 'in Matroska, whose clock is coarse',
      file: 'c.mkv',
      rate: 44_100,
      more: ['-ac', '2'],
      channels: 2
    },
    {
      name: 'that begins late',
      file: 'd.mp4',
      rate: 48_000,
      more: ['-ac', '1'],
      channels: 1,
      startsAtMs: 1730
    }
  ])('$name stays within a millisecond', async ({ file, rate, more, channels, startsAtMs = 0 }) => {
    const at = await recordingCase()
    const path = join(at.films, file)
    await makeBeeping(path, rate, more, startsAtMs)
    const { recording } = await at.import(path)
    expect(recording).toMatchObject({
      status: { state: 'ready' },
      info: { durationMs: 5000 },
      hasPeaks: true
    })
    const copy = await at.bytes(recordingUrls.media(recording.id))
    expect(readAacConfig(copy)).toEqual({ rate, channels })
    const source = await beepsIn(['-i', path], null)
    const begins = await firstPictureMs(path)
    const wanted = source.map((ms) => ms - begins)
    const heard = await beepsIn(['-f', 'mp4', '-i', 'pipe:0'], copy)
    expect(heard).toHaveLength(source.length)
    for (const [n, ms] of heard.entries()) expect(Math.abs(ms - (wanted[n] ?? NaN))).toBeLessThan(1)
    const wave = await at.bytes(recordingUrls.waveform(recording.id, 2000, 4000))
    const loud = [...Array(2000).keys()].filter((ms) => wave.readInt8(ms * 2 + 1) > 12)
    expect(Math.abs(2000 + (loud[0] ?? NaN) - (wanted.find((ms) => ms >= 2000) ?? NaN))).toBeLessThan(2)
    const peaks = await at.bytes(recordingUrls.peaks(recording.id))
    expect(Math.abs(peaks.length - 500)).toBeLessThan(5)
  })

  test('at a rate that is seldom is coded anew', async () => {
    const at = await recordingCase()
    const path = join(at.films, 'low.mp4')
    await makeBeeping(path, 32_000, ['-ac', '1'])
    const { recording } = await at.import(path)
    expect(recording.status).toEqual({ state: 'ready' })
    const copy = await at.bytes(recordingUrls.media(recording.id))
    expect(readAacConfig(copy)).toEqual({ rate: 48_000, channels: 2 })
    expect(copy.includes('x264'), 'pictures taken over').toBe(true)
  })
})
