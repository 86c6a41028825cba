import { describe, expect, test } from 'vitest'
import {
  type CopyIndex,
  copySize,
  durationMsOf,
  firstFragments,
  fragmentAt,
  fragmentStart,
  frameTimesOf
} from '../../src/main/services/media/copy-index.ts'
import { planFilmstrip } from '../../src/main/services/media/filmstrip.ts'
import { type LayoutPart, layoutSize, sliceLayout } from '../../src/main/services/media/layout.ts'
import { packIndex, unpackIndex } from '../../src/main/services/media/packed-index.ts'
import { buildSidx } from '../../src/main/services/media/sidx.ts'
import { blobFileSize, chunkAt, chunkBytes } from '../../src/main/services/vault/blob-layout.ts'

/** `seconds` of film at 25 pictures a second, a fragment a second, each a little larger than the one before. */
function index(seconds: number): CopyIndex {
  const sizes = Array.from({ length: seconds }, (_, n) => 1000 + n)
  return {
    headerSize: 700,
    fragments: sizes.map((size, n) => ({
      offset: 700 + sizes.slice(0, n).reduce((sum, other) => sum + other, 0),
      size,
      firstFrame: n * 25,
      frameCount: 25
    })),
    frameTicks: Array.from({ length: seconds * 25 }, (_, n) => n * 3600),
    endTicks: seconds * 90_000
  }
}

describe('the index of a working copy', () => {
  test('comes back from the database as it went in', () => {
    const back = unpackIndex(packIndex(index(90)))
    expect({ ...back, frameTicks: [...back.frameTicks] }).toEqual(index(90))
  })

  test.each([
    ['seven hours of pictures', Array.from({ length: 7 * 3600 }, (_, n) => n * 90_000), 7 * 3600 * 90_000],
    ['a day of pictures', Array.from({ length: 24 * 360 }, (_, n) => n * 900_000), 24 * 3600 * 90_000],
    ['one picture that stands for ten hours', [0, 3600, 10 * 3600 * 90_000], 10 * 3600 * 90_000 + 3600],
    ['a last picture that stands for forty', [0, 3600], 40 * 3600 * 90_000],
    ['no picture at all', [], 0]
  ] as const)('of %s comes back too', (_, frameTicks, endTicks) => {
    const fragments = frameTicks.map((_tick, n) => ({
      offset: 700 + n,
      size: 1,
      firstFrame: n,
      frameCount: 1
    }))
    const long = { headerSize: 700, fragments, frameTicks, endTicks }
    const back = unpackIndex(packIndex(long))
    expect({ ...back, frameTicks: [...back.frameTicks] }).toEqual(long)
  })

  test('that was packed with 32 bits a number is read as it was meant, however long the recording is', () => {
    const short = unpackIndex(Buffer.from('28PEwMDEwMDwgpmBgZmBgeECO4QPAru5GRhucjMwTOGGsEEYAA==', 'base64'))
    expect({ ...short, frameTicks: [...short.frameTicks] }).toEqual({
      headerSize: 700,
      fragments: [
        { offset: 700, size: 1000, firstFrame: 0, frameCount: 3 },
        { offset: 1700, size: 2000, firstFrame: 3, frameCount: 2 }
      ],
      frameTicks: [0, 3003, 6036, 9000, 12_003],
      endTicks: 15_006
    })
    // Four pictures that stand for five hours each, and the last for two.
    const long = unpackIndex(Buffer.from('28PEwMDCwMDwhZGBgREPDQa2/QlwvGm+GgA=', 'base64'))
    expect([...frameTimesOf(long)]).toEqual([0, 5, 10, 15].map((hour) => hour * 3_600_000))
    expect([durationMsOf(long), copySize(long)]).toEqual([17 * 3_600_000, 700 + 4 * 500])
  })

  test('of an hour at a variable rate is small', () => {
    const frameTicks = Array.from({ length: 108_000 }, (_, n) => n * 3003 + ((n * 7) % 5) * 30)
    const hour = { ...index(3600), frameTicks, endTicks: 108_000 * 3003 }
    expect(packIndex(hour).length).toBeLessThan(100_000)
  })

  test('finds the fragment that covers a time, and its start', () => {
    const copy = index(10)
    expect([0, 999, 1000, 5500, 9999, 60_000].map((ms) => fragmentAt(copy, ms))).toEqual([0, 0, 1, 5, 9, 9])
    expect([fragmentStart(copy, 4), fragmentStart(copy, 10)]).toEqual([360_000, 900_000])
    expect([copySize(copy), durationMsOf(copy)]).toEqual([700 + 10_045, 10_000])
    expect([...frameTimesOf(copy).slice(0, 3)]).toEqual([0, 40, 80])
  })

  test('over its first fragments is as if there were no more', () => {
    expect(firstFragments(index(10), 4)).toEqual(index(4))
  })
})

describe('the segment index', () => {
  test('says how long and how large every fragment is', () => {
    const sidx = buildSidx(index(3), 1)
    expect(sidx.length).toBe(32 + 3 * 12)
    expect(sidx.toString('latin1', 4, 8)).toBe('sidx')
    const words = Array.from({ length: sidx.length / 4 }, (_, n) => sidx.readUInt32BE(n * 4))
    expect(words.slice(2)).toEqual([
      ...[0, 1, 90_000, 0, 0, 3],
      ...[1000, 90_000, 0x90000000, 1001, 90_000, 0x90000000, 1002, 90_000, 0x90000000]
    ])
  })

  test('says as much as it can of a picture that stands for most of a day', () => {
    const fragments = [0, 1].map((n) => ({ offset: 700 + n, size: 1, firstFrame: n, frameCount: 1 }))
    const day = 24 * 3600 * 90_000
    const sidx = buildSidx({ headerSize: 700, fragments, frameTicks: [0, day], endTicks: day + 3600 }, 1)
    expect([sidx.readUInt32BE(36), sidx.readUInt32BE(48)]).toEqual([0xffff_ffff, 3600])
  })

  test('takes fragments together when there are more than it can count', () => {
    const fragments = Array.from({ length: 70_000 }, (_, n) => ({
      offset: 700 + n * 10,
      size: 10,
      firstFrame: n,
      frameCount: 1
    }))
    const frameTicks = fragments.map((_, n) => n * 90)
    const sidx = buildSidx({ headerSize: 700, fragments, frameTicks, endTicks: 70_000 * 90 }, 1)
    expect(sidx.readUInt16BE(30)).toBe(35_000)
    expect([sidx.readUInt32BE(32), sidx.readUInt32BE(36)]).toEqual([20, 180])
  })
})

test('a file that exists nowhere is read like one that does', () => {
  const blob = Buffer.from('HEADERfragmentsfragments')
  const parts: LayoutPart[] = [
    { kind: 'blob', start: 0, end: 6 },
    { kind: 'bytes', bytes: Buffer.from('<sidx>') },
    { kind: 'blob', start: 6, end: 24 }
  ]
  const whole = 'HEADER<sidx>fragmentsfragments'
  const read = (start: number, end: number): string =>
    sliceLayout(parts, start, end)
      .map((part) => (part.kind === 'bytes' ? part.bytes : blob.subarray(part.start, part.end)).toString())
      .join('')
  expect(layoutSize(parts)).toBe(whole.length)
  for (let start = 0; start < whole.length; start += 1)
    for (let end = start; end <= whole.length; end += 1)
      expect(read(start, end)).toBe(whole.slice(start, end))
})

describe('a filmstrip', () => {
  test('never shows the same picture twice and has a limited number of tiles', () => {
    for (const seconds of [1, 5, 90, 200, 3600]) {
      const { filmstrip, fragments } = planFilmstrip(index(seconds), { width: 320, height: 180 })
      expect(new Set(fragments).size).toBe(fragments.length)
      expect(filmstrip.count).toBe(Math.min(seconds, Math.ceil(seconds / (filmstrip.intervalMs / 1000))))
      expect(filmstrip.count).toBeLessThanOrEqual(160)
    }
  })

  test('has tiles of the shape of the picture', () => {
    expect(planFilmstrip(index(5), { width: 180, height: 320 }).filmstrip).toEqual({
      tileWidth: 160,
      tileHeight: 284,
      columns: 5,
      count: 5,
      intervalMs: 1000
    })
  })
})

test('chunks of a blob lie one after another, each with its nonce and its tag', () => {
  expect([chunkAt(0), chunkAt(1)]).toEqual([8, 8 + chunkBytes + 28])
  expect([0, 1, chunkBytes, chunkBytes + 1].map(blobFileSize)).toEqual([
    36,
    37,
    chunkAt(1),
    chunkAt(1) + 1 + 28
  ])
})
