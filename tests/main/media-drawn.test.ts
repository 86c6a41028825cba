import { expect, test } from 'vitest'
import { recordingUrls, tileWidth } from '../../src/shared/domain/recording.ts'
import { createLatestFirst } from '../../src/main/services/media/latest-first.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { recordingCase } from '../support/recording-case.ts'

test('tiles show exactly the frames asked for, at every zoom', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('phone-vfr', at.films, 14)
  const { recording } = await at.import(film.path)
  const { info } = recording
  if (info === null) throw new Error('no info')
  expect(tileWidth(info, 90)).toBe(160)
  const numbersOf = async (frames: readonly number[]): Promise<(number | null)[]> => {
    const strip = await at.bytes(recordingUrls.tiles(recording.id, frames, 90))
    const tiles = frames.map((_, n) => ({ x: n / frames.length, y: 0, width: 1 / frames.length, height: 1 }))
    return Promise.all(tiles.map(async (tile) => (await readFrames(strip, tile))[0]?.number ?? null))
  }
  for (const frames of [
    [28, 29, 30, 31, 32],
    [0, 7, 14, 21, 59, 180],
    [film.frameTimesMs.length - 2, film.frameTimesMs.length - 1],
    [60]
  ])
    expect(await numbersOf(frames)).toEqual(frames)
  for (const [n, number] of (await numbersOf([5, 150, 310])).entries())
    expect(
      (film.frameTimesMs[[5, 150, 310][n] ?? 0] ?? 0) - (film.frameTimesMs[number ?? 9999] ?? 0)
    ).toSatisfy((late: number) => late >= 0 && late <= 2000)
  expect(await at.resource(recordingUrls.tiles(recording.id, [3, 2], 90))).toBeNull()
  expect(await at.resource(recordingUrls.tiles(recording.id, [99_999], 90))).toBeNull()
})

test('a piece of the waveform has its ticks at their own millisecond', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('h264-25', at.films, 12)
  const { recording } = await at.import(film.path)
  const [fromMs, toMs] = [2100, 7100]
  const wave = await at.bytes(recordingUrls.waveform(recording.id, fromMs, toMs))
  expect(wave.length).toBe((toMs - fromMs) * 2)
  const loud = Array.from({ length: toMs - fromMs }, (_, ms) => wave.readInt8(ms * 2 + 1) > 40)
  const begins = loud.flatMap((is, ms) =>
    is && !loud.slice(Math.max(0, ms - 20), ms).includes(true) ? [ms + fromMs] : []
  )
  const expected = film.ticksMs.filter((ms) => ms > fromMs && ms < toMs)
  expect(begins).toHaveLength(expected.length)
  for (const [n, ms] of begins.entries()) expect(Math.abs(ms - (expected[n] ?? NaN))).toBeLessThanOrEqual(2)
  const whole = await at.bytes(recordingUrls.waveform(recording.id, 0, 12_000))
  expect(whole.subarray(fromMs * 2, toMs * 2)).toEqual(wave)
})

test('the latest wish goes first and the oldest of too many is dropped', async () => {
  const order: number[] = []
  const queue = createLatestFirst<{ n: number }>()
  const gate = Promise.withResolvers<undefined>()
  const wish = (n: number) =>
    queue.run(String(n), async () => {
      await gate.promise
      order.push(n)
      return { n }
    })
  const answers = Array.from({ length: 40 }, (_, n) => wish(n))
  gate.resolve(undefined)
  const results = await Promise.all(answers)
  expect(order.slice(0, 4)).toEqual([0, 1, 39, 38])
  expect(results.filter((result) => result === null)).toHaveLength(14)
  expect(results[2]).toBeNull()
})

test('giving up what is drawn of one recording leaves the others, and what is wanted of it meanwhile is drawn', async () => {
  const queue = createLatestFirst<{ of: string }>()
  const gate = Promise.withResolvers<undefined>()
  const wish = (name: string) =>
    queue.run(name, async () => {
      await gate.promise
      return { of: name }
    })
  const before = ['gone 1', 'stays 1', 'gone 2', 'stays 2'].map(wish)
  const stopped = queue.stop((name) => name.startsWith('gone '))
  const meanwhile = [wish('stays 3'), wish('gone 1')]
  gate.resolve(undefined)
  await stopped
  expect(await Promise.all([...before, ...meanwhile])).toEqual([
    ...[null, { of: 'stays 1' }, null, { of: 'stays 2' }],
    ...[{ of: 'stays 3' }, { of: 'gone 1' }]
  ])
})
