import { describe, expect, test } from 'vitest'
import { byTime, closeMoment, pressCode } from '../../src/shared/domain/coding.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { code, codebook, find, idOf, moment, recordingId } from '../support/records.ts'

const press = { recordingId, timeMs: 5000, newId: idOf(77) }
const codes = [
  code('look'),
  code('near', { kind: 'interval', subject: 'dyad' }),
  code('apart', { kind: 'interval', subject: 'dyad' })
]
const book = codebook(codes)
const exclusiveBook = codebook(codes, true)
const near = moment(1, { code: 'book/near', extent: 'open', startMs: 2000, subject: 'dyad' })
const opened = moment(77, { code: 'book/near', extent: 'open', startMs: 5000, subject: 'dyad' })

describe('pressing the key of', () => {
  test('a point adds it there, with the subject of its code', () => {
    expect(pressCode(find(book, 'look'), [near], press)).toEqual(
      diffOf({ added: [moment(77, { startMs: 5000 })] })
    )
  })

  test('an interval opens it', () => {
    expect(pressCode(find(book, 'near'), [], press)).toEqual(diffOf({ added: [opened] }))
  })

  test('an interval that is open closes it', () => {
    expect(pressCode(find(book, 'near'), [near], press)).toEqual(
      diffOf({ updated: [[near, { ...near, extent: 'interval', endMs: 5000 }]] })
    )
  })

  test('an interval that is open in another recording opens one in this', () => {
    const elsewhere = { ...near, recordingId: idOf(901) }
    expect(pressCode(find(book, 'near'), [elsewhere], press)).toEqual(diffOf({ added: [opened] }))
  })

  test('an interval in an exclusive group closes what is open there', () => {
    const apart = moment(2, { code: 'book/apart', extent: 'open', startMs: 1000 })
    expect(pressCode(find(exclusiveBook, 'near'), [apart], press)).toEqual(
      diffOf({ added: [opened], updated: [[apart, { ...apart, extent: 'interval', endMs: 5000 }]] })
    )
  })

  test('an interval in a group that is not exclusive leaves the others open', () => {
    const apart = moment(2, { code: 'book/apart', extent: 'open', startMs: 1000 })
    expect(pressCode(find(book, 'near'), [apart], press)).toEqual(diffOf({ added: [opened] }))
  })

  test('any code never codes before the first picture or between milliseconds', () => {
    const starts = [-40, 1234.6].map(
      (timeMs) => pressCode(find(book, 'look'), [], { ...press, timeMs }).added[0]
    )
    expect(starts).toEqual([moment(77, { startMs: 0 }), moment(77, { startMs: 1235 })])
  })
})

describe('closing an interval', () => {
  test('where it began keeps it, one millisecond long', () => {
    expect(closeMoment(near, 2000)).toEqual({ ...near, extent: 'interval', endMs: 2001 })
  })

  test('before it began turns it round', () => {
    expect(closeMoment(near, 500)).toEqual({ ...near, extent: 'interval', startMs: 500, endMs: 2000 })
  })
})

test('moments are listed by start, then end, then always in the same order', () => {
  const point = moment(4, { startMs: 100 })
  const twin = moment(3, { startMs: 100 })
  const long = moment(1, { startMs: 100, endMs: 900, extent: 'interval' })
  const early = moment(2, { startMs: 50 })
  expect([long, point, twin, early].sort(byTime)).toEqual([early, twin, point, long])
})
