import { describe, expect, test } from 'vitest'
import {
  clipPieces,
  type Film,
  offsetInClip,
  pieceDurationMs,
  piecesDurationMs,
  placeInClip
} from '../../src/shared/domain/clip-pieces.ts'
import { exactPlan } from '../../src/shared/domain/reel-plan.ts'
import { card, clip, recordingId } from '../support/records.ts'

/** Ten seconds with a picture every 40 ms. */
const film: Film = {
  info: { durationMs: 10_000, width: 640, height: 360, frameRate: 25, hasAudio: true },
  frames: Float64Array.from({ length: 250 }, (_, n) => n * 40),
  endMs: 10_000
}
const made = clip(1, {
  startMs: 1000,
  endMs: 5010,
  slows: [{ startMs: 2000, endMs: 3000, rate: 0.5, sound: 'stretched' }],
  freezes: [{ atMs: 2490, durationMs: 1500 }]
})

describe('a clip made exact', () => {
  const pieces = clipPieces(made, film)

  test('runs at its speeds and stands still where it should', () => {
    expect(
      pieces.map((piece) => (piece.kind === 'run' ? [piece.first, piece.after, piece.rate] : piece.pictures))
    ).toEqual([[25, 50, 1], [50, 62, 0.5], 38, [62, 75, 0.5], [75, 125, 1]])
  })

  test('lasts as long as its pieces', () => {
    expect(piecesDurationMs(pieces)).toBe(1000 + 960 + 1520 + 1040 + 2000)
  })

  test('finds what is shown when, and when something is shown', () => {
    const offsets = [0, 500, 1000, 1400, 1960, 3000, 3480, 5000, 99_000]
    const shown = offsets.map((ms) => placeInClip(pieces, ms).filmMs)
    expect(shown).toEqual([1000, 1500, 2000, 2200, 2480, 2480, 2480, 3480, 5000])
    expect([1000, 1500, 2200, 2480, 3480, 6000].map((ms) => offsetInClip(pieces, ms))).toEqual([
      0, 500, 1400, 1960, 5000, 6520
    ])
  })

  test('a stretch that holds no picture slows nothing; what lies outside is left out', () => {
    const odd = {
      ...made,
      slows: [{ startMs: 2000, endMs: 2010, rate: 0.25 as const, sound: 'none' as const }],
      freezes: [{ atMs: 9000, durationMs: 400 }]
    }
    expect(clipPieces(odd, film).map(pieceDurationMs)).toEqual([4000])
  })
})

test('a plan places clips and cards one after the other', () => {
  const plan = exactPlan([card(0), made], new Map([[recordingId, film]]))
  expect(plan.size).toEqual({ width: 640, height: 360 })
  expect(plan.items.map(({ reelStartMs, reelEndMs }) => [reelStartMs, reelEndMs])).toEqual([
    [0, 3000],
    [3000, 9520]
  ])
})
