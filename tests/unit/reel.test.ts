import { describe, expect, test } from 'vitest'
import {
  clipFromMoment,
  defaultHandles,
  inOrder,
  noHandles,
  planReel,
  positionBetween,
  reelDurationMs
} from '../../src/shared/domain/reel.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { card, clip, code, codebook, idOf, moment, parentFacts, reelId } from '../support/records.ts'

const frames = Array.from({ length: 1500 }, (_, at) => at * 40)
const recording = { durationMs: 60_000, frames }
const codes = indexCodes([codebook([code('look'), code('frightens', { parentVisible: false })])])
const none = parentFacts(codes)
const place = { id: idOf(50), reelId, position: 1 }
const fromMoment = (startMs: number, endMs: number | null, handles = defaultHandles) => {
  const extent = endMs === null ? 'point' : 'interval'
  const made = clipFromMoment(moment(1, { startMs, endMs, extent }), place, recording, handles, none)
  return [made.startMs, made.endMs]
}

describe('a clip from a moment', () => {
  test('takes along its recording, what was said for the child and where it came from', () => {
    const line = { id: idOf(50), text: 'Kijk eens!', startMs: null, endMs: null }
    const made = clipFromMoment(moment(9, { caption: 'Kijk eens!' }), place, recording, defaultHandles, none)
    expect(made).toEqual(
      clip(50, {
        ...{ position: 1, momentId: idOf(9), startMs: 6000, endMs: 11_000, childLines: [line] },
        madeFrom: { code: 'book/look', heldBack: false }
      })
    )
  })

  test('has words that are too long for a line under the picture', () => {
    const caption = 'lang '.repeat(70).trim()
    const made = clipFromMoment(moment(9, { caption }), place, recording, defaultHandles, none)
    expect([made.caption, made.childLines]).toEqual([caption, []])
  })

  test('has its handles before and after, on frames', () => {
    expect(fromMoment(10_010, 14_990)).toEqual([7000, 17_000])
  })

  test('has handles that stop before what is not for parents, and never less than its moment', () => {
    const cut = (...at: (readonly [from: number, to: number | null])[]) => {
      const hidden = at.map(([startMs, endMs], n) =>
        moment(20 + n, {
          ...{ code: 'book/frightens', startMs, endMs },
          extent: endMs === null ? 'point' : 'interval'
        })
      )
      const own = moment(1, { startMs: 10_000, endMs: 15_000, extent: 'interval' })
      const made = clipFromMoment(own, place, recording, defaultHandles, parentFacts(codes, hidden))
      return [made.startMs, made.endMs]
    }
    expect([
      cut([7500, 8010]),
      cut([7500, null]),
      cut([15_990, 16_500]),
      cut([8000, 9000], [16_000, null]),
      // What lies in the moment can't be left out by shorter handles.
      cut([12_000, 13_000]),
      cut([9000, 11_000])
    ]).toEqual([
      [8040, 17_000],
      [7520, 17_000],
      [7000, 15_960],
      [9000, 16_000],
      [7000, 17_000],
      [7000, 17_000]
    ])
  })

  test('shows the last picture at least of a moment at the very end, and a point there for as long as any', () => {
    const last = [
      [59_999, 60_000],
      [59_981, 59_990],
      [59_990, null],
      [60_000, null],
      [59_700, null]
    ] as const
    expect(last.map(([startMs, endMs]) => fromMoment(startMs, endMs, noHandles))).toEqual([
      [59_960, 60_000],
      [59_960, 60_000],
      [59_480, 60_000],
      [59_480, 60_000],
      [59_480, 60_000]
    ])
  })

  test('stays within the recording', () => {
    expect([fromMoment(1000, null), fromMoment(59_000, 59_900)]).toEqual([
      [0, 3000],
      [56_000, 60_000]
    ])
  })

  test('without handles is the moment itself', () => {
    expect(fromMoment(10_000, 14_000, noHandles)).toEqual([10_000, 14_000])
  })

  test('of a point without handles is still long enough to be seen', () => {
    expect(fromMoment(10_000, null, noHandles)).toEqual([10_000, 10_480])
  })
})

describe('the order of a reel', () => {
  test('is that of the positions, however they were stored, and never by chance', () => {
    const items = [clip(3, { position: 2 }), clip(1, { position: 2 }), card(2, { position: -1 })]
    expect(inOrder(items).map(({ id }) => id)).toEqual([idOf(2), idOf(1), idOf(3)])
  })

  test('has room before, between, after and in an empty reel', () => {
    const [a, b] = [clip(1, { position: 4 }), clip(2, { position: 5 })]
    expect([
      positionBetween(null, a),
      positionBetween(a, b),
      positionBetween(b, null),
      positionBetween(null, null)
    ]).toEqual([3, 4.5, 6, 0])
  })
})

describe('the plan of a reel', () => {
  const title = card(1, { position: 0, durationMs: 3000 })
  const first = clip(2, { position: 1, startMs: 10_000, endMs: 14_000 })
  const nothing = clip(3, { position: 2, startMs: 7000, endMs: 7000 })
  const last = clip(4, { position: 3, startMs: 0, endMs: 2500 })

  test('puts every item after the one before, without gaps, and leaves out what has no length', () => {
    expect(planReel([last, nothing, first, title])).toEqual([
      { item: title, reelStartMs: 0, reelEndMs: 3000 },
      { item: first, reelStartMs: 3000, reelEndMs: 7000 },
      { item: last, reelStartMs: 7000, reelEndMs: 9500 }
    ])
  })

  test('ends when the reel ends', () => {
    expect(planReel([title, first, last]).at(-1)?.reelEndMs).toBe(reelDurationMs([title, first, last]))
  })
})
