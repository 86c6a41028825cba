import { afterEach, describe, expect, test, vi } from 'vitest'
import { picturesOf } from '../../src/renderer/state/reel-film.ts'
import {
  type CardPart,
  type ClipPart,
  lastPictureMs,
  pictureOf,
  placeAfterChange,
  placeAt,
  type ReelPart,
  sameStretch,
  totalDurationMs,
  wholeMsAt,
  steppedOffset
} from '../../src/renderer/ui/reel-player/parts.ts'
import { createSequencer } from '../../src/renderer/ui/reel-player/sequencer.ts'
import {
  clipPieces,
  type Film,
  offsetInClip,
  pieceDurationMs,
  piecesDurationMs,
  placeInClip
} from '../../src/shared/domain/clip-pieces.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'

const noPainter = { size: { width: 320, height: 180 }, draw: () => true, onReady: () => () => undefined }

/** A clip of a film of eight minutes with a picture every 40 ms. */
function clip(
  id: string,
  startMs: number,
  endMs: number,
  change: Partial<Pick<Clip, 'slows' | 'freezes'>> = {}
): ClipPart {
  const film: Film = {
    info: { durationMs: 480_000, width: 320, height: 180, frameRate: 25, hasAudio: true },
    frames: Float64Array.from({ length: 12_000 }, (_, n) => n * 40),
    endMs: 480_000
  }
  const pieces = clipPieces({ startMs, endMs, slows: [], freezes: [], ...change }, film)
  return {
    ...{ kind: 'clip', id, url: '/media/film', pieces, startMs, endMs, durationMs: piecesDurationMs(pieces) },
    pieceMs: (at) => (pieces[at] ? pieceDurationMs(pieces[at]) : 0),
    placeAt: (offsetMs) => placeInClip(pieces, offsetMs),
    offsetOf: (filmMs) => offsetInClip(pieces, filmMs),
    pictureAt: picturesOf(film),
    lines: [],
    sound: { mute: false, gain: 1, silentBetween: () => false, made: null },
    beside: null,
    painter: noPainter
  }
}

function card(id: string, durationMs: number): CardPart {
  return { kind: 'card', id, look: 'title', title: id, text: '', durationMs, still: null, painter: null }
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
    const later = [reel[0], clip('a', 10_520, 14_000)] as ReelPart[]
    expect([earlier, later].map((after) => placeAfterChange(reel, at, after).offsetMs)).toEqual([2000, 480])
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
    expect([
      sameStretch(a, { ...a, lines: [{ kind: 'caption', text: 'Kijk', startMs: 0, endMs: 1000 }] }),
      sameStretch(a, clip('a', 0, 1040))
    ]).toEqual([true, false])
  })
})

describe('a clip that goes slow and stands still', () => {
  // 1000–1400 as it was, 1400–1800 at half speed, the picture of 1800 for 400 ms, 1800–2000 as it was.
  const slow = { startMs: 1400, endMs: 1800, rate: 0.5, sound: 'none' } as const
  const part = clip('a', 1000, 2000, { slows: [slow], freezes: [{ atMs: 1800, durationMs: 400 }] })

  test('shows at each time of the reel the picture of the plan', () => {
    const offsets = [0, 399, 400, 439, 480, 1198, 1200, 1599, 1600, 1640, 1799, 1800]
    expect(part.durationMs).toBe(1800)
    expect(offsets.map((ms) => pictureOf(part, ms).startMs)).toEqual([
      ...[1000, 1360, 1400, 1400, 1440, 1760, 1800, 1800, 1800, 1840, 1960, 1960]
    ])
  })

  test('is stepped through picture by picture; the one that stands still counts once', () => {
    const forwards: number[] = []
    let at = 1120
    for (let n = 0; n < 5; n++) {
      at = steppedOffset(part, at, 1)
      forwards.push(at)
    }
    const back: number[] = []
    for (let n = 0; n < 4; n++) {
      at = steppedOffset(part, at, -1)
      back.push(at)
    }
    expect([forwards, back]).toEqual([
      [1200, 1640, 1680, 1720, 1760],
      [1720, 1680, 1640, 1200]
    ])
  })

  test('stays at its first and its last picture', () => {
    expect([steppedOffset(part, 0, -1), steppedOffset(part, 1800, 1)]).toEqual([0, 1760])
  })

  test('keeps the picture when a part before it becomes slow', () => {
    const plain = clip('a', 1000, 2000)
    expect(placeAfterChange([plain], { index: 0, offsetMs: 880 }, [part]).offsetMs).toBe(1680)
  })
})

describe('a card', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('stands as long as it was made to, however fast the reel is played', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    vi.stubGlobal('requestAnimationFrame', () => 0)
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
    for (const rate of [0.5, 1, 2]) {
      const player = createSequencer('on')
      player.load([card('title', 3000), card('question', 1000)])
      player.setRate(rate)
      player.play()
      vi.advanceTimersByTime(2990)
      expect(player.store.getState().index).toBe(0)
      vi.advanceTimersByTime(20)
      expect(player.store.getState().index).toBe(1)
      vi.advanceTimersByTime(1000)
      expect(player.store.getState()).toMatchObject({ atEnd: true, playing: false })
    }
  })
})
