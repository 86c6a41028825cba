import { expect, it } from 'vitest'
import { parseRange } from '../../src/main/range.ts'

it.each([
  [null, null],
  ['', null],
  ['bytes=0-', { start: 0, end: 100 }],
  ['bytes=10-19', { start: 10, end: 20 }],
  ['bytes=90-400', { start: 90, end: 100 }],
  ['bytes=99-99', { start: 99, end: 100 }],
  ['bytes=-30', { start: 70, end: 100 }],
  ['bytes=-300', { start: 0, end: 100 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['items=0-1', null]
])('reads %s of a hundred bytes', (header, range) => {
  expect(parseRange(header, 100)).toEqual(range)
})

it('finds nothing to give of what is empty', () => {
  expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable')
})
