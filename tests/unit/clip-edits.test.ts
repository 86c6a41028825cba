import { describe, expect, test } from 'vitest'
import {
  addChildLine,
  boundChildLine,
  type ClipEdit,
  duplicateClip,
  framingHere,
  freezeHere,
  kindsWithin,
  slowHere,
  splitClip
} from '../../src/shared/domain/clip-edits.ts'
import {
  isInside,
  marksOf,
  moveMark,
  pictureMs,
  type Pictures,
  stepMark,
  withoutMark
} from '../../src/shared/domain/clip-marks.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { clip as clipRecord, idOf } from '../support/records.ts'

/** Ten seconds of a phone: a picture every 33.3 ms, then every 40. */
const frames = Float64Array.from({ length: 275 }, (_, at) =>
  at < 150 ? (at * 100) / 3 : 5000 + (at - 150) * 40
)
const pictures: Pictures = { frames, durationMs: 10_000 }
const clip = clipRecord(1, { startMs: 1000, endMs: 6000 })
const near = { scale: 2, x: 0.25, y: 0.5 }

/** The clip after an edit that must have had a place. */
function after(from: Clip, edit: { readonly change: Partial<Clip> } | null): Clip {
  expect(edit).not.toBeNull()
  return { ...from, ...edit?.change }
}
const line = (n: number, startMs: number | null, endMs: number | null) => ({
  id: idOf(n),
  text: `zin ${String(n)}`,
  startMs,
  endMs
})

describe('at the picture that is shown', () => {
  test('a picture stands still once', () => {
    const edit = freezeHere(clip, pictures, 1050)
    const frozen = after(clip, edit)
    expect(frozen.freezes).toEqual([{ atMs: 1033, durationMs: 2000 }])
    expect(freezeHere(frozen, pictures, 1040)).toEqual({ change: {}, key: edit?.key })
  })

  test('the clip’s end means its last picture, and what lies outside has no place', () => {
    expect(after(clip, freezeHere(clip, pictures, 6000)).freezes[0]?.atMs).toBe(5960)
    expect(freezeHere(clip, pictures, 900)).toBeNull()
    expect(slowHere(clip, pictures, 900, { rate: 0.5, sound: 'none' })).toBeNull()
    expect(framingHere(clip, pictures, 900, near)).toBeNull()
  })

  test('it goes slower up to the end, or to what is slow next', () => {
    const half = { rate: 0.5, sound: 'none' } as const
    const late = after(clip, slowHere(clip, pictures, 4010, half))
    expect(late.slows).toEqual([{ startMs: 4000, endMs: 6000, ...half }])
    const both = after(late, slowHere(late, pictures, 2000, { rate: 0.25, sound: 'stretched' }))
    expect(both.slows[1]).toEqual({ startMs: 2000, endMs: 4000, rate: 0.25, sound: 'stretched' })
    expect(slowHere(both, pictures, 3000, half)).toEqual({ change: {}, key: 'slow 2000' })
  })

  test('a framing takes the place of the one at the same picture; they stay in the order of time', () => {
    const one = after(clip, framingHere(clip, pictures, 3000, near))
    const two = after(one, framingHere(one, pictures, 1000, { ...near, scale: 3 }))
    const again = after(two, framingHere(two, pictures, 3010, { ...near, scale: 4 }))
    expect(again.framings.map(({ atMs, view }) => [atMs, view.scale])).toEqual([
      [1000, 3],
      [3000, 4]
    ])
  })

  test('no more is put in a clip than it can hold', () => {
    const full = { ...clip, freezes: Array.from({ length: 20 }, (_, n) => ({ atMs: n, durationMs: 500 })) }
    expect(freezeHere(full, pictures, 2000)).toBeNull()
  })

  test('the child’s next words come after those that stand, and at their beginning those are meant', () => {
    const said = after(clip, addChildLine(clip, idOf(7), 'Kijk'))
    const next = addChildLine(said, idOf(8), 'Ik!', { pictures, ms: 2010 })
    expect(next?.change.childLines).toEqual([
      { id: idOf(7), text: 'Kijk', startMs: null, endMs: null },
      { id: idOf(8), text: 'Ik!', startMs: 2000, endMs: null }
    ])
    const same = addChildLine(said, idOf(8), 'Ik!', { pictures, ms: said.startMs })
    expect(same).toEqual({ change: {}, key: `child ${idOf(7)}` })
  })

  test('the child’s words are for the whole clip until they are bounded', () => {
    const said = after(clip, addChildLine(clip, idOf(7), 'Kijk'))
    expect(said.childLines).toEqual([{ id: idOf(7), text: 'Kijk', startMs: null, endMs: null }])
    const from = { ...said, ...boundChildLine(said, idOf(7), 'start', 2010, pictures) }
    const until = { ...from, ...boundChildLine(from, idOf(7), 'end', 3010, pictures) }
    // The picture one sees is the last in which the words stand.
    expect(until.childLines[0]).toMatchObject({ startMs: 2000, endMs: 3033 })
    expect(boundChildLine(until, idOf(7), 'end', 1500, pictures)).toBeNull()
    const whole = { ...until, ...boundChildLine(until, idOf(7), 'start', 1000, pictures) }
    expect(whole.childLines[0]?.startMs).toBeNull()
  })
})

describe('what happens in a clip', () => {
  const full: Clip = {
    ...clip,
    freezes: [{ atMs: 3000, durationMs: 2000 }],
    slows: [
      { startMs: 1500, endMs: 2500, rate: 0.5, sound: 'none' },
      { startMs: 4000, endMs: 5000, rate: 0.25, sound: 'none' }
    ],
    framings: [
      { atMs: 1000, view: near },
      { atMs: 2000, view: near }
    ],
    childLines: [line(5, null, null), line(6, 2000, 3000)]
  }

  test('is listed in the order of time', () => {
    expect(marksOf(full).map(({ key }) => key)).toEqual([
      'framing 1000',
      `child ${idOf(5)}`,
      'slow 1500',
      'framing 2000',
      `child ${idOf(6)}`,
      'freeze 3000',
      'slow 4000'
    ])
  })

  test('moves to the nearest picture and stays in the clip', () => {
    expect(moveMark(full, 'freeze 3000', 'whole', 2210, pictures)?.key).toBe('freeze 2200')
    expect(moveMark(full, 'freeze 3000', 'whole', 99_000, pictures)?.key).toBe('freeze 5960')
    expect(moveMark(full, 'framing 2000', 'whole', 0, pictures)).toBeNull()
    expect(stepMark(full, 'freeze 3000', 'whole', -1, pictures)?.key).toBe('freeze 2967')
  })

  test('a stretch goes over no other of its kind and keeps a picture', () => {
    const slows = (edit: { readonly change: Partial<Clip> } | null) =>
      after(full, edit).slows.map(({ startMs, endMs }) => [startMs, endMs])
    expect(slows(moveMark(full, 'slow 1500', 'end', 5500, pictures))[0]).toEqual([1500, 4000])
    expect(slows(moveMark(full, 'slow 1500', 'start', 9000, pictures))[0]).toEqual([2467, 2500])
    expect(slows(moveMark(full, 'slow 1500', 'whole', 3900, pictures))[0]).toEqual([3000, 4000])
    expect(slows(moveMark(full, 'slow 4000', 'whole', 0, pictures))[1]).toEqual([2500, 3500])
    expect(slows(stepMark(full, 'slow 4000', 'end', 1, pictures))[1]).toEqual([4000, 5040])
  })

  test('words that reach the clip’s edge go with it', () => {
    const key = `child ${idOf(6)}`
    const wide = after(full, moveMark(full, key, 'end', 7000, pictures))
    expect(wide.childLines[1]).toMatchObject({ startMs: 2000, endMs: null })
    expect(after(wide, moveMark(wide, key, 'start', 500, pictures)).childLines[1]?.startMs).toBeNull()
  })

  test('each can be taken out alone', () => {
    for (const { key } of marksOf(full)) {
      const left = marksOf({ ...full, ...withoutMark(full, key) }).map((mark) => mark.key)
      expect(left).toEqual(marksOf(full).flatMap((mark) => (mark.key === key ? [] : mark.key)))
    }
  })

  test('counts for the list only when it is within the clip', () => {
    const trimmed = { ...full, startMs: 2600, endMs: 2900 }
    expect(marksOf(trimmed).filter((mark) => isInside(trimmed, mark))).toHaveLength(2)
    expect([...kindsWithin(trimmed)].sort()).toEqual(['child', 'framing'])
  })
})

describe('a clip that is split', () => {
  const full: Clip = {
    ...clip,
    question: 'Wat ziet u?',
    note: 'samen',
    freezes: [
      { atMs: 2000, durationMs: 2000 },
      { atMs: 4000, durationMs: 1000 }
    ],
    slows: [{ startMs: 2500, endMs: 3500, rate: 0.5, sound: 'none' }],
    framings: [
      { atMs: 1000, view: near },
      { atMs: 5000, view: { ...near, scale: 1 } }
    ],
    childLines: [line(5, null, null), line(6, 1500, 3500), line(7, 4000, null)],
    beside: { recordingId: idOf(901), startMs: 100, endMs: 5100, label: 'Nu', otherLabel: 'Toen' }
  }
  let ids = 50
  const place = { id: idOf(2), position: 1.5, newId: () => idOf(++ids) }
  const [first, second] = ((): readonly [Clip, Clip] => {
    const diff = splitClip(full, pictures, 3010, place)
    return [diff?.updated[0]?.[1] as Clip, diff?.added[0] as Clip]
  })()

  test('leaves no picture out and shows none twice', () => {
    expect([first.startMs, first.endMs, second.startMs, second.endMs]).toEqual([1000, 3000, 3000, 6000])
    expect([first.id, second.id, second.position, second.note]).toEqual([clip.id, idOf(2), 1.5, 'samen'])
  })

  test('keeps what happens at its picture', () => {
    expect([first.freezes, second.freezes].map((each) => each.map(({ atMs }) => atMs))).toEqual([
      [2000],
      [4000]
    ])
    expect(first.slows).toEqual(second.slows)
    // Both ends of a movement stay, so that it goes through the cut as if there were none.
    expect(second.framings).toEqual(full.framings)
    expect(first.childLines.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [null, null],
      [1500, null]
    ])
    expect(second.childLines.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [null, null],
      [null, 3500],
      [4000, null]
    ])
  })

  test('gives the second its own ids, its own place beside, and no question', () => {
    const known = new Set(full.childLines.map(({ id }) => id))
    expect(second.childLines.some(({ id }) => known.has(id))).toBe(false)
    expect(second.beside?.startMs).toBe(2100)
    expect([first.question, second.question]).toEqual(['Wat ziet u?', ''])
  })

  test('is left alone where a part would be empty, or too short to be seen', () => {
    expect(splitClip(full, pictures, 1000, place)).toBeNull()
    expect([1040, 5900, 7000].map((ms) => splitClip(full, pictures, ms, place))).toEqual([null, null, null])
  })

  test('can also be had twice', () => {
    const copy = duplicateClip(full, place).added[0] as Clip
    expect({ ...copy, childLines: [] }).toEqual({ ...full, id: idOf(2), position: 1.5, childLines: [] })
    expect(copy.childLines.map(({ text }) => text)).toEqual(full.childLines.map(({ text }) => text))
  })
})

test('while the pictures are not known times are whole milliseconds', () => {
  expect(pictureMs({ frames: [], durationMs: 500 }, 120.4)).toBe(120)
  expect((freezeHere(clip, { frames: [], durationMs: 9000 }, 2000.4) as ClipEdit).key).toBe('freeze 2000')
})
