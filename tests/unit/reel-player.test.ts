import { describe, expect, test } from 'vitest'
import {
  type CardPart,
  type ClipPart,
  lastPictureMs,
  placeAfterChange,
  placeAt,
  type ReelPart,
  sameStretch,
  totalDurationMs,
  wholeMsAt
} from '../../src/renderer/ui/reel-player/parts.ts'

/** A clip of a film with a picture every 40 ms. */
function clip(id: string, startMs: number, endMs: number): ClipPart {
  const pictureAt = (ms: number, further = 0) => {
    const start = (Math.floor(ms / 40) + further) * 40
    return { startMs: start, middleMs: start + 20 }
  }
  return { kind: 'clip', id, url: '/media/film', startMs, endMs, pictureAt, caption: '', mute: false }
}

function card(id: string, durationMs: number): CardPart {
  return { kind: 'card', id, look: 'title', title: id, text: '', durationMs }
}

const reel: readonly ReelPart[] = [card('title', 3000), clip('a', 10_000, 14_000), clip('b', 2000, 3000)]

describe('the clock of a reel', () => {
  test('adds up its parts', () => {
    expect(totalDurationMs(reel)).toBe(8000)
  })

  test('finds the part at a time; a join belongs to the part that begins there', () => {
    const places = [-5, 0, 2999, 3000, 6999, 7000, 8000, 99_000].map((ms) => placeAt(reel, ms))
    expect(places.map(({ index, offsetMs }) => [index, offsetMs])).toEqual([
      [0, 0],
      [0, 0],
      [0, 2999],
      [1, 0],
      [1, 3999],
      [2, 0],
      [2, 1000],
      [2, 1000]
    ])
  })

  test('goes to a place and back to the same time', () => {
    const times = [0, 1500, 3000, 5321, 7999]
    expect(times.map((ms) => wholeMsAt(reel, placeAt(reel, ms)))).toEqual(times)
  })

  test('knows an empty reel', () => {
    expect([totalDurationMs([]), placeAt([], 500)]).toEqual([0, { index: 0, offsetMs: 0 }])
  })

  test('shows as its last picture the one before the picture at its end', () => {
    expect([lastPictureMs(clip('a', 0, 4000)), lastPictureMs(clip('one picture', 80, 120))]).toEqual([
      3960, 80
    ])
  })
})

describe('after a change of the reel', () => {
  test('the same picture stays when the clip begins earlier or later', () => {
    const at = { index: 1, offsetMs: 1000 }
    const earlier = [reel[0], clip('a', 9000, 14_000)] as ReelPart[]
    const later = [reel[0], clip('a', 10_500, 14_000)] as ReelPart[]
    expect([earlier, later].map((after) => placeAfterChange(reel, at, after).offsetMs)).toEqual([2000, 500])
  })

  test('a picture that was cut off gives way to the nearest edge', () => {
    const shorter = [clip('a', 12_000, 12_400)]
    expect(
      [0, 3900].map((offsetMs) => placeAfterChange(reel, { index: 1, offsetMs }, shorter).offsetMs)
    ).toEqual([0, 400])
  })

  test('the place follows its part to another index, and stays near when the part is gone', () => {
    const moved = [clip('b', 2000, 3000), card('title', 3000)]
    expect(placeAfterChange(reel, { index: 2, offsetMs: 300 }, moved)).toEqual({ index: 0, offsetMs: 300 })
    expect(placeAfterChange(reel, { index: 2, offsetMs: 300 }, reel.slice(0, 1))).toEqual({
      index: 0,
      offsetMs: 0
    })
  })

  test('other words do not disturb what is being played, other edges do', () => {
    const a = clip('a', 0, 1000)
    expect([sameStretch(a, { ...a, caption: 'Kijk' }), sameStretch(a, { ...a, endMs: 1040 })]).toEqual([
      true,
      false
    ])
  })
})
