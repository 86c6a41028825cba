import { describe, expect, test } from 'vitest'
import { planLanes } from '../../src/renderer/features/workbench/timeline/lanes.ts'
import {
  changeLayout,
  growOpen,
  type Layout,
  layOut
} from '../../src/renderer/features/workbench/timeline/layout.ts'
import { changePack, type Pack, packOf } from '../../src/renderer/features/workbench/timeline/pack.ts'
import {
  jump,
  type Many,
  type One,
  walkRow
} from '../../src/renderer/features/workbench/timeline/row-walk.ts'
import { nearestEdge, nextEdge } from '../../src/renderer/features/workbench/timeline/snap.ts'
import { byTime } from '../../src/shared/domain/coding.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import type { LanesBy } from '../../src/shared/domain/settings.ts'
import { code, codebook, idOf, moment } from '../support/records.ts'

const book = codebook(['a', 'b', 'c'].map((id) => code(id)))
const planBy = (by: LanesBy) => planLanes(by, book, indexCodes([book]))
const plan = planBy('code')

/** The same numbers every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function someMoment(id: number, next: () => number): Moment {
  const startMs = Math.floor(next() * 20_000)
  const kind = next()
  const of = { code: `book/${['a', 'b', 'c'][Math.floor(next() * 3)] ?? 'a'}`, startMs }
  if (kind < 0.3) return moment(id, of)
  if (kind < 0.4) return moment(id, { ...of, extent: 'open' })
  return moment(id, { ...of, extent: 'interval', endMs: startMs + 1 + Math.floor(next() ** 3 * 6000) })
}

/** Where everything lies, as plain data. */
const picture = ({ moments, rowOf, ends, rows }: Pack) => ({
  moments: moments.map(({ id }) => id),
  rowOf,
  ends,
  rows: rows.map((row) => row.map(({ id }) => id))
})
const all = (layout: Layout) => ({
  packs: layout.packs.map(picture),
  lanes: layout.lanes,
  heightPx: layout.heightPx
})

describe('a layout that is changed edit by edit', () => {
  test.each<LanesBy>(['code', 'group', 'subject'])('has a row for the first moment of a lane by %s', (by) => {
    const first = moment(1, { code: 'book/b', startMs: 1000 })
    const layout = layOut([], planBy(by), 0)
    changeLayout(layout, [], [first])
    expect(all(layout)).toEqual(all(layOut([first], planBy(by), 0)))
    expect(layout.lanes.map(({ rows }) => rows)).toContain(1)
    changeLayout(layout, [first], [])
    expect(all(layout)).toEqual(all(layOut([], planBy(by), 0)))
  })

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    test(`is the same as one made from scratch (${String(seed)})`, () => {
      const next = random(seed)
      const now = new Map<string, Moment>()
      for (let n = 0; n < 150; n++) now.set(idOf(n), someMoment(n, next))
      const inOrder = (): readonly Moment[] => [...now.values()].sort(byTime)
      let horizonMs = 120_000
      const layout = layOut(inOrder(), plan, horizonMs)
      for (let edit = 0; edit < 120; edit++) {
        const count = next() < 0.7 ? 1 : 1 + Math.floor(next() * 12)
        const gone: Moment[] = []
        const come: Moment[] = []
        for (let n = 0; n < count; n++) {
          const was = [...now.values()][Math.floor(next() * now.size)]
          const kind = next()
          if (kind < 0.35 || was === undefined) {
            come.push(someMoment(1000 + edit * 20 + n, next))
          } else if (!gone.includes(was)) {
            gone.push(was)
            if (kind < 0.7) come.push({ ...someMoment(0, next), id: was.id })
            else if (kind < 0.8) come.push({ ...was, star: !was.star })
          }
        }
        for (const { id } of gone) now.delete(id)
        for (const each of come) now.set(each.id, each)
        changeLayout(layout, gone, come)
        if (next() < 0.1) {
          const playheadMs = Math.floor(next() * 20_000)
          growOpen(
            layout,
            inOrder().filter(({ extent }) => extent === 'open'),
            playheadMs
          )
          horizonMs = layout.horizonMs
        }
        expect(all(layout)).toEqual(all(layOut(inOrder(), plan, horizonMs)))
      }
    })
})

test('in a row nothing overlaps, and an edit of one moment touches no more than what overlaps there', () => {
  const moments = Array.from({ length: 2000 }, (_, n) =>
    moment(n, { extent: 'interval', startMs: n * 100, endMs: n * 100 + 150 })
  )
  const pack = packOf(moments, 3, 0)
  for (const row of pack.rows.slice(0, 3))
    row.forEach((each, at) =>
      expect(row[at + 1]?.startMs ?? Infinity).toBeGreaterThanOrEqual(each.endMs ?? 0)
    )
  const span = changePack(pack, [], [moment(5000, { extent: 'interval', startMs: 50_010, endMs: 50_020 })], 0)
  expect(span?.fromMs).toBe(50_010)
  expect(span?.toMs).toBeLessThan(51_000)
})

describe('what of a row is drawn', () => {
  const row = Array.from({ length: 100_000 }, (_, n) =>
    moment(n, { extent: 'interval', startMs: n * 100, endMs: n * 100 + 60 })
  )
  const walk = (msPerPx: number, startMs = 0, from = 0, to = 1000) => {
    const ones: One[] = []
    const manies: Many[] = []
    walkRow(
      row,
      { startMs, msPerPx },
      from,
      to,
      (one) => ones.push(one),
      (many) => manies.push(many)
    )
    return { ones, manies }
  }

  test('from afar no more than pixels, and nothing left out', () => {
    const { ones, manies } = walk(10_000)
    expect(ones.length + manies.length).toBeLessThanOrEqual(502)
    expect(manies.reduce((sum, { count }) => sum + count, ones.length)).toBe(100_000)
  })

  test('from near each by itself, with the one before the edge', () => {
    const { ones, manies } = walk(1, 500_000)
    expect(manies).toEqual([])
    expect(ones.map(({ moment: { startMs } }) => startMs).slice(0, 2)).toEqual([499_900, 500_000])
    expect(ones).toHaveLength(12)
    expect(ones[1]).toMatchObject({ left: 0, right: 60, roomRight: 100 })
  })

  test('cells keep their place while the film is scrolled', () => {
    const edges = (startMs: number): readonly number[] =>
      walk(1000, startMs).manies.map(({ left }) => Math.round(left * 1000 + startMs))
    const shifted = new Set(edges(1_234_567))
    expect(
      edges(1_230_000).filter((edge) => edge > 1_300_000 && edge < 2_200_000 && !shifted.has(edge))
    ).toEqual([])
  })

  test('the leap lands where a walk would', () => {
    for (const ms of [-5, 0, 1, 99, 100, 101, 777_777, 9_999_900, 9_999_901])
      for (const at of [0, 1, 5000])
        expect(jump(row, at, ms)).toBe(Math.max(at, Math.min(row.length, Math.ceil(ms / 100))))
  })
})

test('the edge that catches is the nearest within reach, and never of what is held', () => {
  const [a, b] = [
    moment(1, { code: 'book/a', extent: 'interval', startMs: 1000, endMs: 2000 }),
    moment(2, { code: 'book/b', startMs: 2600 })
  ]
  const layout = layOut([a, b], plan, 0)
  const none = new Set<string>()
  expect(nearestEdge(layout, 2030, 50, none, [])).toBe(2000)
  expect(nearestEdge(layout, 2060, 50, none, [])).toBeNull()
  expect(nearestEdge(layout, 2030, 50, new Set([a.id]), [])).toBeNull()
  expect(nearestEdge(layout, 2030, 50, none, [2035])).toBe(2035)
  expect([0, 1000, 1500, 2000, 2600].map((ms) => nextEdge(layout, ms, 1))).toEqual([
    1000,
    2000,
    2000,
    2600,
    null
  ])
  expect([3000, 2600, 2000, 1000].map((ms) => nextEdge(layout, ms, -1))).toEqual([2600, 2000, 1000, null])
})
