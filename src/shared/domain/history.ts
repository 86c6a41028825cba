import { type Diff, reverseDiff } from './diff.ts'

/** Unlimited undo and redo: two stacks of edits, newest last. Kept in the vault, so they survive a restart. */
export type History = { readonly done: readonly Diff[]; readonly undone: readonly Diff[] }

export const emptyHistory: History = { done: [], undone: [] }

/** A new edit; what had been undone can no longer be redone. */
export function recordEdit(history: History, diff: Diff): History {
  return { done: [...history.done, diff], undone: [] }
}

/** The diff to apply to undo the newest edit, and the history after it; null when there is nothing to undo. */
export function undo(history: History): { readonly diff: Diff; readonly history: History } | null {
  const last = history.done.at(-1)
  if (last === undefined) return null
  return {
    diff: reverseDiff(last),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] }
  }
}

/** The diff to apply to redo what was undone last; null when there is nothing to redo. */
export function redo(history: History): { readonly diff: Diff; readonly history: History } | null {
  const last = history.undone.at(-1)
  if (last === undefined) return null
  return { diff: last, history: { done: [...history.done, last], undone: history.undone.slice(0, -1) } }
}
