import { expect, test } from 'vitest'
import { changedStretch } from '../../src/renderer/features/workbench/timeline/changed-stretch.ts'
import { dragTo, shownMs, startDrag } from '../../src/renderer/features/workbench/timeline/drag.ts'
import { type Hit, hitAt } from '../../src/renderer/features/workbench/timeline/hit.ts'
import { layOut, rowPx } from '../../src/renderer/features/workbench/timeline/lanes.ts'
import { loudest, peaksFrom } from '../../src/renderer/features/workbench/timeline/tracks.ts'
import { type Codebook, indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { moment } from '../support/records.ts'

const named = (text: string) => ({ nl: text, en: text })
const codebook: Codebook = {
  id: 'book',
  title: named('Book'),
  version: 1,
  groups: ['child', 'parent'].map((id) => ({
    id,
    title: named(id),
    exclusive: false,
    colour: { family: 'blue', hex: '#0072B2' },
    codes: [
      {
        id: `${id}-plays`,
        label: named('plays'),
        definition: named('plays'),
        subject: 'child',
        kind: 'interval',
        valence: 'strength',
        key: 'a',
        parentVisible: true
      }
    ]
  }))
}
const codes = indexCodes([codebook])
const view = { startMs: 0, msPerPx: 10 }

const interval = (n: number, startMs: number, endMs: number, code = 'book/child-plays'): Moment =>
  moment(n, { code, extent: 'interval', startMs, endMs })

test('each group has its lane, and moments of other codebooks share one that is only there when needed', () => {
  const own = layOut([interval(1, 0, 1000)], codebook, codes)
  expect(own.lanes.map(({ id }) => id)).toEqual(['child', 'parent'])
  const both = layOut([interval(1, 0, 1000), interval(2, 0, 1000, 'other/thing')], codebook, codes)
  expect(both.lanes.map(({ title }) => title?.en ?? null)).toEqual(['child', 'parent', null])
  expect(both.placed[1]?.topPx).toBeGreaterThan(both.lanes[2]?.topPx ?? Infinity)
})

test('what overlaps lies under each other, at most three deep; what only touches does not', () => {
  const rows = (moments: readonly Moment[]): number[] =>
    layOut(moments, codebook, codes).placed.map(({ topPx }) => Math.floor(topPx / rowPx))
  expect(rows([interval(1, 0, 1000), interval(2, 500, 900), interval(3, 1000, 2000)])).toEqual([0, 1, 0])
  expect(rows([1, 2, 3, 4].map((n) => interval(n, n, 1000)))).toEqual([0, 1, 2, 2])
})

test('an open interval keeps its row until it is ended', () => {
  const open = moment(1, { code: 'book/child-plays', extent: 'open', startMs: 0 })
  const { placed } = layOut([open, interval(2, 60_000, 61_000)], codebook, codes)
  expect(placed[1]?.topPx).toBeGreaterThan(placed[0]?.topPx ?? 0)
})

test('the pointer finds edges, bodies and points', () => {
  const { placed } = layOut([interval(1, 1000, 3000), moment(2, { startMs: 5000 })], codebook, codes)
  const part = (x: number, at = 0): Hit['part'] | null => {
    const hit = hitAt(placed, view, 0, x, (placed[at]?.topPx ?? 0) + 5)
    return hit && hit.placed.moment.id === placed[at]?.moment.id ? hit.part : null
  }
  expect([99, 102, 200, 298, 320].map((x) => part(x))).toEqual(['start', 'start', 'body', 'end', null])
  expect([494, 505].map((x) => part(x, 1))).toEqual(['body', 'body'])
})

test('an edit asks for a new picture of what it touched and nothing else', () => {
  const first = interval(1, 10_000, 11_000)
  const moments = [first, interval(2, 20_000, 21_000), interval(3, 90_000, 91_000)]
  const before = layOut(moments, codebook, codes)
  const stretch = (after: readonly Moment[]) =>
    changedStretch(before, layOut(after, codebook, codes), view, 9600)
  expect(stretch(moments)).toBeNull()
  expect(stretch([...moments.slice(0, 2), interval(4, 50_000, 51_000), ...moments.slice(2)])).toEqual({
    left: 4990,
    right: 5340
  })
  expect(stretch(moments.slice(1))).toEqual({ left: 990, right: 1340 })
  expect(stretch([{ ...first, endMs: 12_000 }, ...moments.slice(1)])).toEqual({ left: 990, right: 1440 })
  expect(stretch([first, interval(5, 10_500, 30_000), ...moments.slice(1)])).toEqual({ left: 0, right: 9600 })
})

const toTens = (ms: number): number => Math.round(ms / 10) * 10
const held = (part: Hit['part'], of: Moment): Hit => ({
  placed: { moment: of, found: undefined, topPx: 0 },
  part
})

test('a dragged edge lands on a frame and never passes the other edge', () => {
  const from = interval(1, 1000, 3000)
  const drag = startDrag(held('end', from), 3000)
  expect(dragTo(drag, 3514, 9000, toTens).to).toEqual({ ...from, endMs: 3510 })
  expect(dragTo(drag, 200, 9000, toTens).to).toEqual({ ...from, endMs: 1001 })
  expect(shownMs(dragTo(drag, 3514, 9000, toTens))).toBe(3510)
  expect(dragTo(startDrag(held('start', from), 1000), 8000, 9000, toTens).to.startMs).toBe(2999)
})

test('a moment dragged as a whole keeps its length and stays within the film', () => {
  const from = interval(1, 1000, 3000)
  const drag = startDrag(held('body', from), 1500)
  expect(dragTo(drag, 2513, 9000, toTens).to).toEqual({ ...from, startMs: 2010, endMs: 4010 })
  expect(dragTo(drag, 99_000, 9000, toTens).to).toEqual({ ...from, startMs: 7000, endMs: 9000 })
  expect(dragTo(drag, -500, 9000, toTens).to).toEqual({ ...from, startMs: 0, endMs: 2000 })
})

test('a far zoom still shows the loudest instant', () => {
  const fine = new Uint8Array(10_000)
  fine[4321] = 200
  const peaks = peaksFrom(fine)
  expect(loudest(peaks, 0, 100_000)).toBe(200)
  expect(loudest(peaks, 43_210, 43_220)).toBe(200)
  expect(loudest(peaks, 43_220, 43_230)).toBe(0)
})
