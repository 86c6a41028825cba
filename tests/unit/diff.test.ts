import { describe, expect, test } from 'vitest'
import {
  type Diff,
  diffOf,
  emptyDiff,
  isEmptyDiff,
  reverseDiff,
  squashDiffs,
  updateDiff
} from '../../src/shared/domain/diff.ts'
import { applyDiff, docOf } from '../../src/shared/domain/session-doc.ts'
import { moment } from '../support/records.ts'

const before = docOf([moment(1), moment(2)])
const edit = diffOf({
  added: [moment(3)],
  updated: [[moment(2), moment(2, { note: 'kijkt op' })]],
  removed: [moment(1)]
})

describe('a diff', () => {
  test('adds, changes and removes, and leaves the document it was given alone', () => {
    expect(applyDiff(before, edit)).toEqual(docOf([moment(2, { note: 'kijkt op' }), moment(3)]))
    expect(before).toEqual(docOf([moment(1), moment(2)]))
  })

  test('reversed takes the edit back, and reversed twice is the edit', () => {
    expect(applyDiff(applyDiff(before, edit), reverseDiff(edit))).toEqual(before)
    expect(reverseDiff(reverseDiff(edit))).toEqual(edit)
  })

  test('is empty only when it does nothing', () => {
    expect([emptyDiff, edit, diffOf({ removed: [moment(1)] })].map(isEmptyDiff)).toEqual([true, false, false])
  })

  test('of an update that changes nothing is empty', () => {
    expect(updateDiff(moment(1), { note: '' })).toEqual(emptyDiff)
    expect(updateDiff(moment(1), { star: true })).toEqual(
      diffOf({ updated: [[moment(1), moment(1, { star: true })]] })
    )
  })
})

describe('squashing', () => {
  const move = (from: number, to: number): Diff =>
    diffOf({ updated: [[moment(1, { startMs: from }), moment(1, { startMs: to })]] })

  test('makes a drag of a hundred moves one step from the first to the last place', () => {
    const drag = Array.from({ length: 100 }, (_, at) => move(at, at + 1))
    expect(squashDiffs(drag)).toEqual(move(0, 100))
  })

  test('of a move there and back is nothing', () => {
    expect(squashDiffs([move(0, 5), move(5, 0)])).toEqual(emptyDiff)
  })

  test('of adding and changing is adding the changed record', () => {
    const added = diffOf({ added: [moment(1, { startMs: 0 })] })
    expect(squashDiffs([added, move(0, 7)])).toEqual(diffOf({ added: [moment(1, { startMs: 7 })] }))
  })

  test('of adding and removing is nothing', () => {
    expect(squashDiffs([diffOf({ added: [moment(1)] }), diffOf({ removed: [moment(1)] })])).toEqual(emptyDiff)
  })

  test('of changing and removing is removing what there was at first', () => {
    const removed = diffOf({ removed: [moment(1, { startMs: 9 })] })
    expect(squashDiffs([move(3, 9), removed])).toEqual(diffOf({ removed: [moment(1, { startMs: 3 })] }))
  })

  test('has the same effect as the edits one by one', () => {
    const edits = [
      edit,
      diffOf({ removed: [moment(3)], added: [moment(4)] }),
      diffOf({ updated: [[moment(4), moment(4, { star: true })]] })
    ]
    const oneByOne = edits.reduce(applyDiff, before)
    expect(applyDiff(before, squashDiffs(edits))).toEqual(oneByOne)
  })
})
