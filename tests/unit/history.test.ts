import { expect, test } from 'vitest'
import { diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import { emptyHistory, recordEdit, redo, undo } from '../../src/shared/domain/history.ts'
import { moment } from '../support/records.ts'

const edits = [1, 2, 3].map((n) => diffOf({ added: [moment(n)] }))
const [first, second, third] = edits as [(typeof edits)[0], (typeof edits)[0], (typeof edits)[0]]
const all = edits.reduce(recordEdit, emptyHistory)

test('undo gives the newest edit reversed and moves it to the undone ones', () => {
  expect(undo(all)).toEqual({
    diff: reverseDiff(third),
    history: { done: [first, second], undone: [third] }
  })
})

test('undoing twice and redoing once ends at the second edit', () => {
  const once = undo(all)?.history ?? emptyHistory
  const twice = undo(once)?.history ?? emptyHistory
  expect(twice).toEqual({ done: [first], undone: [third, second] })
  expect(redo(twice)).toEqual({ diff: second, history: { done: [first, second], undone: [third] } })
})

test('a new edit after an undo drops what could be redone', () => {
  const undone = undo(all)?.history ?? emptyHistory
  expect(recordEdit(undone, first)).toEqual({ done: [first, second, first], undone: [] })
})

test('with nothing to undo or redo there is nothing to apply', () => {
  expect([undo(emptyHistory), redo(emptyHistory), redo(all)]).toEqual([null, null, null])
})
