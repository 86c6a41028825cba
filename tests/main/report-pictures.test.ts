import { expect, test } from 'vitest'
import { pictureTime } from '../../src/main/services/report/pictures.ts'
import { clip, moment } from '../support/records.ts'

test.each([
  [{ startMs: 1000, endMs: 5000 }, { startMs: 2000, endMs: 3000 }, 2500],
  // The moment lies before, or behind, what was left of the clip.
  [{ startMs: 4000, endMs: 5000 }, { startMs: 2000, endMs: 3000 }, 4000],
  [{ startMs: 1000, endMs: 2000 }, { startMs: 2000, endMs: 3000 }, 1999],
  [{ startMs: 1000, endMs: 2000 }, { startMs: 2500, endMs: null }, 1999]
])('the picture of a clip %o with a moment %o is one of the clip', (of, around, atMs) => {
  expect(pictureTime(clip(1, of), moment(2, around))).toBe(atMs)
})

test('without a moment of its recording it is the middle of the clip', () => {
  const of = clip(1, { startMs: 1000, endMs: 2000 })
  expect([
    pictureTime(of, null),
    pictureTime(of, moment(2, { recordingId: of.reelId, startMs: 9000 }))
  ]).toEqual([1500, 1500])
})
