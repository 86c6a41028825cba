import { expect, test } from 'vitest'
import { codableTime, notCodableCode } from '../../src/shared/domain/codable-time.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { code, codebook, moment } from '../support/records.ts'

const away = code('away', { kind: 'interval', role: 'not-codable' })
const book = codebook([code('look'), away])
const other = { ...codebook([{ ...away, id: 'dark' }]), id: 'other' }
const codes = indexCodes([book, other])

const hidden = (startMs: number, endMs: number | null, ref = 'book/away') =>
  moment(startMs % 1000, { code: ref, extent: endMs === null ? 'open' : 'interval', startMs, endMs })

test('without such an interval the whole film is codable, whatever else is tagged', () => {
  expect(codableTime(600_000, [moment(1), hidden(0, 5000, 'book/look')], codes)).toBe(600_000)
})

test('intervals count once where they overlap, in any order and from any codebook', () => {
  const spans = [
    hidden(50_000, 60_000),
    hidden(10_000, 20_000),
    hidden(12_000, 13_000),
    hidden(15_000, 30_000, 'other/dark'),
    hidden(60_000, 61_000)
  ]
  for (const moments of [spans, spans.toReversed()])
    expect(codableTime(100_000, moments, codes)).toBe(100_000 - 20_000 - 11_000)
})

test('what lies past the ends of the film is not counted, and an open one reaches to its end', () => {
  expect(codableTime(10_000, [hidden(9000, 14_000), hidden(12_000, 13_000)], codes)).toBe(9000)
  expect(codableTime(10_000, [hidden(4000, null)], codes)).toBe(4000)
  expect(codableTime(10_000, [hidden(0, 99_000), hidden(0, null)], codes)).toBe(0)
})

test('the codebook’s own code is taken for it, or else another one’s', () => {
  const all = [...codes.values()]
  expect(['other', 'book', 'third'].map((id) => notCodableCode(id, all))).toEqual([
    'other/dark',
    'book/away',
    'book/away'
  ])
  expect(notCodableCode('book', [])).toBeNull()
})
