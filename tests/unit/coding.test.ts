import { describe, expect, test } from 'vitest'
import { byTime, closeMoment, type Press, pressCode } from '../../src/shared/domain/coding.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { code, codebook, find, idOf, moment, recordingId } from '../support/records.ts'

const still = { recordingId, passId: null, personIds: [], newId: idOf(77) }
/** A press at a picture that stands still. */
const at = (ms: number): Press => ({ ...still, timeMs: ms, startMs: ms, endMs: ms })
/** A press while the film plays, by somebody who reacts 600 ms late to a start and 400 ms to an end. */
const late = (ms: number): Press => ({ ...still, timeMs: ms, startMs: ms - 600, endMs: ms - 400 })
const press = at(5000)
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
      (startMs) => pressCode(find(book, 'look'), [], { ...press, startMs }).added[0]
    )
    expect(starts).toEqual([moment(77, { startMs: 0 }), moment(77, { startMs: 1235 })])
  })
})

describe('somebody who reacts late', () => {
  const apart = (startMs: number) => moment(2, { code: 'book/apart', extent: 'open', startMs })

  test('has starts and ends put where they were, not where the key went down', () => {
    expect(pressCode(find(book, 'near'), [], late(5000)).added[0]).toMatchObject({ startMs: 4400 })
    expect(pressCode(find(book, 'look'), [], late(5000)).added[0]).toMatchObject({ startMs: 4400 })
    expect(pressCode(find(book, 'near'), [near], late(5000)).updated[0]?.[1]).toMatchObject({
      startMs: 2000,
      endMs: 4600
    })
  })

  test('closes a rival exactly where the new one begins', () => {
    const { added, updated } = pressCode(find(exclusiveBook, 'near'), [apart(1000)], late(5000))
    expect([added[0], updated[0]?.[1]]).toMatchObject([{ startMs: 4400 }, { startMs: 1000, endMs: 4400 }])
  })

  test('gets no negative length when the rival was begun within the reaction time', () => {
    const { added, updated } = pressCode(find(exclusiveBook, 'near'), [apart(4700)], late(5000))
    expect([added[0], updated[0]?.[1]]).toMatchObject([{ startMs: 4701 }, { startMs: 4700, endMs: 4701 }])
  })

  test('who ends it at once has it end after it began', () => {
    expect(pressCode(find(book, 'near'), [near], late(2100)).updated[0]?.[1]).toMatchObject({
      startMs: 2000,
      endMs: 2001
    })
  })
})

describe('in an exclusive group', () => {
  const apart = moment(2, { code: 'book/apart', extent: 'open', startMs: 9000 })

  test('what begins further on in the film stays open, and is not run into', () => {
    expect(pressCode(find(exclusiveBook, 'near'), [apart], press)).toEqual(diffOf({ added: [opened] }))
    expect(pressCode(find(exclusiveBook, 'near'), [near, apart], at(12_000)).updated).toEqual([
      [near, { ...near, extent: 'interval', endMs: 9000 }]
    ])
  })

  test('any order of presses leaves no gap and no overlap between neighbours', () => {
    const open: Moment[] = []
    const done: Moment[] = []
    const presses = [1000, 1300, 1350, 4000, 4000, 6500]
    presses.forEach((ms, index) => {
      const found = find(exclusiveBook, index % 2 === 0 ? 'near' : 'apart')
      const diff = pressCode(found, open, { ...late(ms), newId: idOf(index) })
      for (const [from, to] of diff.updated) {
        open.splice(open.indexOf(from as Moment), 1)
        done.push(to as Moment)
      }
      open.push(...(diff.added as Moment[]))
    })
    const inOrder = [...done, ...open].sort(byTime)
    expect(inOrder).toHaveLength(presses.length)
    for (const [index, one] of inOrder.slice(0, -1).entries()) {
      expect(one.endMs).toBe(inOrder[index + 1]?.startMs)
      expect(one.endMs).toBeGreaterThan(one.startMs)
    }
  })
})

describe('two pairs of persons, or two passes', () => {
  const [child, mother, father] = [idOf(1), idOf(2), idOf(3)]
  const withMother = { ...near, personIds: [child, mother] }

  test('do not close each other’s intervals, also not in an exclusive group', () => {
    const aboutFather = { ...press, personIds: [child, father] }
    expect(pressCode(find(exclusiveBook, 'near'), [withMother], aboutFather)).toEqual(
      diffOf({ added: [{ ...opened, personIds: [child, father] }] })
    )
    expect(pressCode(find(exclusiveBook, 'apart'), [near], { ...press, passId: idOf(5) }).updated).toEqual([])
  })

  test('the same persons in another order are the same, and nobody said could be anybody', () => {
    for (const personIds of [[mother, child], []])
      expect(pressCode(find(book, 'near'), [withMother], { ...press, personIds }).updated).toHaveLength(1)
  })

  test('a new moment says whom it is about and in which pass it was made', () => {
    const said = { personIds: [child, mother], passId: idOf(5) }
    expect(pressCode(find(book, 'look'), [], { ...press, ...said }).added[0]).toMatchObject(said)
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
