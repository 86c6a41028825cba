import { expect, test } from 'vitest'
import { dragTo, shownMs, startDrag } from '../../src/renderer/features/workbench/timeline/drag.ts'
import { type Hit, hitAt } from '../../src/renderer/features/workbench/timeline/hit.ts'
import { planLanes } from '../../src/renderer/features/workbench/timeline/lanes.ts'
import { type Layout, layOut, topOf } from '../../src/renderer/features/workbench/timeline/layout.ts'
import { overflowOf } from '../../src/renderer/features/workbench/timeline/pack.ts'
import { loudest, peaksFrom } from '../../src/renderer/features/workbench/timeline/tracks.ts'
import { byTime } from '../../src/shared/domain/coding.ts'
import { type Codebook, indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { code, moment } from '../support/records.ts'

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
    codes: [code(`${id}-plays`, { kind: 'interval' }), code(`${id}-rests`, { kind: 'interval' })]
  }))
}
const codes = indexCodes([codebook])
const view = { startMs: 0, msPerPx: 10 }

const interval = (n: number, startMs: number, endMs: number, ref = 'book/child-plays'): Moment =>
  moment(n, { code: ref, extent: 'interval', startMs, endMs })

function lay(moments: readonly Moment[], by: 'group' | 'subject' | 'code' = 'group', horizonMs = 0): Layout {
  return layOut(moments.toSorted(byTime), planLanes(by, codebook, codes), horizonMs)
}
const shownLanes = (layout: Layout): readonly string[] =>
  layout.lanes.filter(({ heightPx }) => heightPx > 0).map(({ id }) => id)
const tops = (moments: readonly Moment[], layout: Layout): readonly (number | null)[] =>
  moments.map((each) => topOf(layout, each))

test('each group has its lane, and moments of other codebooks share one that is only there when needed', () => {
  const own = lay([interval(1, 0, 1000)])
  expect(shownLanes(own)).toEqual(['child', 'parent'])
  const strange = interval(2, 0, 1000, 'other/thing')
  const both = lay([interval(1, 0, 1000), strange])
  expect(shownLanes(both)).toEqual(['child', 'parent', ''])
  expect(topOf(both, strange)).toBeGreaterThan(both.lanes[2]?.topPx ?? Infinity)
})

test('lanes by whom it is about, and by code with those that are empty folded', () => {
  const moments = [interval(1, 0, 1000), { ...interval(2, 0, 1000), subject: 'dyad' as const }]
  expect(shownLanes(lay(moments, 'subject'))).toEqual(['child', 'parent', 'dyad'])
  const byCode = lay(moments, 'code')
  expect(byCode.lanes.slice(0, 2).map(({ id, isFolded }) => [id, isFolded])).toEqual([
    ['book/child-plays', false],
    ['book/child-rests', true]
  ])
  expect(byCode.lanes[1]?.heightPx).toBeLessThan(byCode.lanes[0]?.heightPx ?? 0)
})

test('what overlaps lies under each other; what only touches does not', () => {
  const moments = [interval(1, 0, 1000), interval(2, 500, 900), interval(3, 1000, 2000)]
  const [first = 0, second = 0, third = 0] = tops(moments, lay(moments))
  expect(second).toBeGreaterThan(first ?? 0)
  expect(third).toBe(first)
})

test('what finds no row is counted, and found again under its mark', () => {
  const moments = [1, 2, 3, 4, 5, 6].map((n) => interval(n, n * 10, 1000))
  const layout = lay(moments)
  const pack = layout.packs[0]
  expect(pack && overflowOf(pack).map(({ id }) => id)).toEqual([moments[4]?.id, moments[5]?.id])
  const bottom = layout.lanes[0]?.heightPx ?? 0
  expect(hitAt(layout, view, 0, 2, bottom - 3)?.moment.id).toBe(moments[4]?.id)
})

test('an open interval keeps its row as far as the horizon', () => {
  const open = moment(1, { code: 'book/child-plays', extent: 'open', startMs: 0 })
  const later = [interval(2, 60_000, 61_000), interval(3, 200_000, 201_000)]
  const [top = 0, under = 0, beside = 0] = tops([open, ...later], lay([open, ...later], 'group', 120_000))
  expect(under).toBeGreaterThan(top ?? 0)
  expect(beside).toBe(top)
})

test('the pointer finds edges, bodies and points', () => {
  const moments = [interval(1, 1000, 3000), moment(2, { code: 'book/child-rests', startMs: 5000 })]
  const layout = lay(moments)
  const part = (x: number, at = 0): Hit['part'] | null => {
    const of = moments[at]
    const hit = of ? hitAt(layout, view, 0, x, (topOf(layout, of) ?? 0) + 5) : null
    return hit && hit.moment.id === of?.id ? hit.part : null
  }
  expect([99, 102, 200, 298, 320].map((x) => part(x))).toEqual(['start', 'start', 'body', 'end', null])
  expect([494, 505].map((x) => part(x, 1))).toEqual(['body', 'body'])
})

const toTens = (ms: number): number => Math.round(ms / 10) * 10

test('a dragged edge lands on a frame and never passes the other edge', () => {
  const from = interval(1, 1000, 3000)
  const drag = startDrag({ moment: from, part: 'end' }, [], 3000)
  expect(dragTo(drag, 3514, 9000, toTens).to).toEqual([{ ...from, endMs: 3510 }])
  expect(dragTo(drag, 200, 9000, toTens).to).toEqual([{ ...from, endMs: 1001 }])
  expect(shownMs(dragTo(drag, 3514, 9000, toTens))).toBe(3510)
  const atStart = startDrag({ moment: from, part: 'start' }, [], 1000)
  expect(dragTo(atStart, 8000, 9000, toTens).to[0]?.startMs).toBe(2999)
})

test('a moment dragged as a whole keeps its length and stays within the film', () => {
  const from = interval(1, 1000, 3000)
  const drag = startDrag({ moment: from, part: 'body' }, [], 1500)
  expect(dragTo(drag, 2513, 9000, toTens).to).toEqual([{ ...from, startMs: 2010, endMs: 4010 }])
  expect(dragTo(drag, 99_000, 9000, toTens).to).toEqual([{ ...from, startMs: 7000, endMs: 9000 }])
  expect(dragTo(drag, -500, 9000, toTens).to).toEqual([{ ...from, startMs: 0, endMs: 2000 }])
})

test('several are dragged by the one that is held; its edge alone is its own', () => {
  const [a, b] = [interval(1, 1000, 3000), interval(2, 4003, 5003)]
  const both = dragTo(startDrag({ moment: b, part: 'body' }, [a, b], 4500), 4604, 9000, toTens)
  expect(both.to.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [4110, 5110],
    [1107, 3107]
  ])
  expect(startDrag({ moment: b, part: 'end' }, [a, b], 5000).from).toEqual([b])
})

test('a far zoom still shows the loudest instant', () => {
  const fine = new Uint8Array(10_000)
  fine[4321] = 200
  const peaks = peaksFrom(fine)
  expect(loudest(peaks, 0, 100_000)).toBe(200)
  expect(loudest(peaks, 43_210, 43_220)).toBe(200)
  expect(loudest(peaks, 43_220, 43_230)).toBe(0)
})
