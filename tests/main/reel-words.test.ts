import { expect, test } from 'vitest'
import { planParts } from '../../src/main/services/reel/reel-parts.ts'
import { standsOver } from '../../src/shared/domain/picture-span.ts'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import { clip, idOf, recordingId } from '../support/records.ts'
import { reelCase } from '../support/reel-case.ts'

/** 29.97 pictures a second: most begin between two milliseconds, half of them before the one they are kept as. */
const frames = Float64Array.from({ length: 90 }, (_, n) => (n * 1001) / 30)
const film: Film = {
  info: { durationMs: 3003, width: 320, height: 180, frameRate: 30, hasAudio: false },
  frames,
  endMs: (90 * 1001) / 30
}

test('a line that is kept in whole milliseconds begins and ends with the very pictures that were meant', () => {
  for (const [from, to] of [
    [31, 46],
    [10, 11],
    [5, 33],
    [28, 60]
  ] as const) {
    const at = (n: number): number => Math.round(frames[n] ?? 0)
    const line = { id: idOf(7), text: 'Kijk!', startMs: at(from), endMs: at(to) }
    const films = new Map([[recordingId, film]])
    const [placed] = planParts([clip(1, { startMs: 0, endMs: 2500, childLines: [line] })], films, () => [])
    const [segment] = placed?.seen ?? []
    if (segment?.kind !== 'film') throw new Error('no film')
    expect(segment.words.childLines).toEqual([{ text: 'Kijk!', startMs: frames[from], endMs: frames[to] }])
    // What the preview asks, picture by picture.
    const shown = [...frames.keys()].filter((n) => standsOver(line, frames[n] ?? 0))
    expect([shown[0], shown.at(-1), shown.length]).toEqual([from, to - 1, to - from])
  }
})

test('a card with {child} typed on it is filmed and drawn with “your child” there', async () => {
  const it = await reelCase()
  it.add(it.card({ title: '{Child} speelt', text: 'Kijk met {child} mee' }))
  const [placed] = await it.reels.plan(it.sessionId, it.reelId)
  expect(placed?.seen).toMatchObject([
    { kind: 'card', title: 'Uw kind speelt', text: 'Kijk met uw kind mee' }
  ])
  const size = { width: 320, height: 180 }
  const drawn = (text: string) => it.reels.draw({ kind: 'caption', text }, size)
  expect(await drawn('Daar is {child}')).toEqual(await drawn('Daar is uw kind'))
  expect(await drawn('Daar is {child}')).not.toEqual(await drawn('Daar is'))
})
