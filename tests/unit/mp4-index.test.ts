import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tracksIn } from '../../src/main/services/reel/inspect-mp4.ts'
import { boxesIn } from '../../src/main/services/reel/mp4-boxes.ts'
import { type IndexedTrack, makeIndex } from '../../src/main/services/reel/mp4-index.ts'
import { samplesOf } from '../../src/main/services/reel/mp4-samples.ts'
import { makeBox, u32 } from '../../src/main/services/reel/mp4-write.ts'

const sample = fc.record({
  duration: fc.integer({ min: 1, max: 9000 }),
  bytes: fc.integer({ min: 1, max: 100_000 }),
  isKey: fc.boolean()
})
/** Samples in the chunks they lie in, with other bytes before each. */
const chunk = fc.record({
  gap: fc.integer({ min: 0, max: 500 }),
  samples: fc.array(sample, { minLength: 1, maxLength: 5 })
})

const described = {
  timescale: 90_000,
  isOn: true,
  place: Buffer.alloc(60),
  hdlr: makeBox('hdlr', u32(0, 0)),
  header: makeBox('vmhd', u32(0)),
  stsd: makeBox('stsd', u32(0, 0)),
  runIn: 0
}

test('an index tells where each sample lies, also beyond four gigabytes; its size does not depend on where', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(chunk, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (all, isWide) => {
        const from = isWide ? 6_000_000_000 : 4000
        let at = 0
        const places: { offset: number; size: number }[][] = []
        const tracks = all.map((chunks): IndexedTrack => {
          const own: { offset: number; size: number }[] = []
          const placed = chunks.map(({ gap, samples }) => {
            at += gap
            const offset = at
            for (const { bytes } of samples) {
              own.push({ offset: from + at, size: bytes })
              at += bytes
            }
            return { offset, samples: samples.length }
          })
          places.push(own)
          return { ...described, samples: chunks.flatMap(({ samples }) => samples), chunks: placed }
        })
        const index = { tracks, chapterTrack: null, chapterList: null, isWide }
        const moov = makeIndex(index, from)
        const traks = [...boxesIn(moov, 8)].filter(({ type }) => type === 'trak')
        expect(traks.map((trak) => [...samplesOf(moov, trak)])).toEqual(places)
        expect(makeIndex(index, 0).length).toBe(moov.length)
      }
    )
  )
})

test.each([
  ['a minute', 60],
  ['fourteen hours', 14 * 3600],
  ['three days', 72 * 3600]
] as const)('a film of %s says how long it is', (_, seconds) => {
  const samples = Array.from({ length: seconds / 60 }, () => ({
    duration: 60 * 90_000,
    bytes: 10,
    isKey: true
  }))
  const track: IndexedTrack = { ...described, samples, chunks: [{ offset: 0, samples: samples.length }] }
  const index = { tracks: [track], chapterTrack: null, chapterList: null, isWide: false }
  expect(tracksIn(makeIndex(index, 0)).map(({ durationMs }) => durationMs)).toEqual([seconds * 1000])
})
