import { expect, test } from 'vitest'
import { childLineAt, childLineSpans } from '../../src/shared/domain/child-lines.ts'
import { besideLayout } from '../../src/shared/domain/reel-layout.ts'

const line = (text: string, startMs: number | null, endMs: number | null) => ({ text, startMs, endMs })

test('one line stands at a time: the one that began last, and the one below it when that has ended', () => {
  const lines = [line('lang', null, 9000), line(' kort ', 2000, 3000), line('', 2500, 2600)]
  expect(childLineSpans(lines, 1000, 8000)).toEqual([
    { text: 'lang', startMs: 1000, endMs: 2000 },
    { text: 'kort', startMs: 2000, endMs: 3000 },
    { text: 'lang', startMs: 3000, endMs: 8000 }
  ])
  expect([1999, 2000, 2999, 3000].map((ms) => childLineAt(lines, ms))).toEqual([
    'lang',
    'kort',
    'kort',
    'lang'
  ])
})

test('a picture that begins a third of a millisecond before what is kept of its time has the line', () => {
  const lines = [line('nu', 1035, 1068)]
  expect([1034.4, 1034.7, 1067.4, 1067.7].map((ms) => childLineAt(lines, ms))).toEqual([
    null,
    'nu',
    'nu',
    null
  ])
})

test('a line for the whole clip stands on every picture, one outside it on none', () => {
  expect(childLineSpans([line('altijd', null, null)], 500, 900)).toEqual([
    { text: 'altijd', startMs: 500, endMs: 900 }
  ])
  expect(childLineSpans([line('elders', 2000, 3000)], 500, 900)).toEqual([])
  expect(childLineAt([], 0)).toBe(null)
})

test('two films lie side by side in equal halves under their labels', () => {
  const { own, other, labels } = besideLayout({ width: 1280, height: 720 })
  expect(labels).toEqual({ left: 0, top: 0, width: 1280, height: 72 })
  expect(own).toEqual({ left: 0, top: 72, width: 640, height: 648 })
  expect(other).toEqual({ ...own, left: 640 })
})
