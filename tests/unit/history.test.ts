import { expect, test } from 'vitest'
import { type Diff, diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import {
  emptyHistory,
  hasEdits,
  type History,
  historyOf,
  loadedEdits,
  recordEdit,
  redo,
  undo,
  withEarlier
} from '../../src/shared/domain/history.ts'
import { moment } from '../support/records.ts'

const edits = [1, 2, 3].map((n) => diffOf({ added: [moment(n)] }))
const [first, second, third] = edits as [(typeof edits)[0], (typeof edits)[0], (typeof edits)[0]]
const all = edits.reduce(recordEdit, emptyHistory)

const of = (done: readonly Diff[], undone: readonly Diff[], more = false): History =>
  historyOf({ done: { edits: done, more }, undone: { edits: undone, more: false } })

test('undo gives the newest edit reversed and moves it to the undone ones', () => {
  expect(undo(all)).toEqual({ diff: reverseDiff(third), history: of([first, second], [third]) })
})

test('undoing twice and redoing once ends at the second edit', () => {
  const once = undo(all)?.history ?? emptyHistory
  const twice = undo(once)?.history ?? emptyHistory
  expect(twice).toEqual(of([first], [third, second]))
  expect(redo(twice)).toEqual({ diff: second, history: of([first, second], [third]) })
})

test('a new edit after an undo drops what could be redone', () => {
  const undone = undo(all)?.history ?? emptyHistory
  expect(recordEdit(undone, first)).toEqual(of([first, second, first], []))
})

test('with nothing to undo or redo there is nothing to apply', () => {
  expect([undo(emptyHistory), redo(emptyHistory), redo(all)]).toEqual([null, null, null])
})

test('what is not loaded yet is there to be undone, and lies beneath what is', () => {
  const upper = of([third], [], true)
  const bare = undo(upper)?.history ?? emptyHistory
  expect([undo(bare), hasEdits(bare, 'done'), loadedEdits(bare, 'done')]).toEqual([null, true, 0])
  expect(withEarlier(upper, 'done', { edits: [first, second], more: false })).toEqual(all)
  expect(withEarlier(bare, 'done', { edits: [first, second], more: false })).toEqual(
    of([first, second], [third])
  )
  expect([hasEdits(all, 'done'), loadedEdits(all, 'done'), hasEdits(all, 'undone')]).toEqual([true, 3, false])
})
