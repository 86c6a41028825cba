import { z } from 'zod'
import { type Diff, diffSchema, reverseDiff } from './diff.ts'

/** One of the two stacks of a session's history. */
export const historySideSchema = z.enum(['done', 'undone'])
export type HistorySide = z.infer<typeof historySideSchema>

/** The upper part of a stack as the vault gives it: newest last. `more`: there are earlier ones beneath. */
export const historyPartSchema = z.object({ edits: z.array(diffSchema), more: z.boolean() })
export type HistoryPart = { readonly edits: readonly Diff[]; readonly more: boolean }

/** An edit lying on those before it; `height` counts itself and what is loaded beneath. */
type Entry = { readonly diff: Diff; readonly below: Entry | null; readonly height: number }
type Stack = { readonly top: Entry | null; readonly more: boolean }

/**
 * Unlimited undo and redo: two stacks of edits, kept in the vault, so they survive a restart. Only their upper parts
 * are loaded; what lies beneath is fetched when undoing or redoing comes near.
 */
export type History = Readonly<Record<HistorySide, Stack>>

const emptyStack: Stack = { top: null, more: false }
export const emptyHistory: History = { done: emptyStack, undone: emptyStack }

/** The history as far as it was loaded. */
export function historyOf(parts: Readonly<Record<HistorySide, HistoryPart>>): History {
  return { done: stackOf(parts.done), undone: stackOf(parts.undone) }
}

/** A new edit; what had been undone can no longer be redone. */
export function recordEdit(history: History, diff: Diff): History {
  return { done: push(history.done, diff), undone: emptyStack }
}

/** The diff to apply to undo the newest edit, and the history after it; null when none is loaded. */
export function undo({ done, undone }: History): { readonly diff: Diff; readonly history: History } | null {
  if (done.top === null) return null
  const { diff } = done.top
  return { diff: reverseDiff(diff), history: { done: pop(done), undone: push(undone, diff) } }
}

/** The diff to apply to redo what was undone last; null when none is loaded. */
export function redo({ done, undone }: History): { readonly diff: Diff; readonly history: History } | null {
  if (undone.top === null) return null
  const { diff } = undone.top
  return { diff, history: { done: push(done, diff), undone: pop(undone) } }
}

/** Whether there is something to undo (`done`) or to redo (`undone`), loaded or not. */
export function hasEdits(history: History, side: HistorySide): boolean {
  return history[side].top !== null || history[side].more
}

/** How many edits of a stack are loaded. */
export function loadedEdits(history: History, side: HistorySide): number {
  return history[side].top?.height ?? 0
}

/** The history with the next part of a stack laid beneath what is loaded of it. */
export function withEarlier(history: History, side: HistorySide, part: HistoryPart): History {
  const edits = [...part.edits, ...editsOf(history[side])]
  return { ...history, [side]: stackOf({ edits, more: part.more }) }
}

function stackOf({ edits, more }: HistoryPart): Stack {
  return edits.reduce(push, { top: null, more })
}

function push({ top, more }: Stack, diff: Diff): Stack {
  return { top: { diff, below: top, height: (top?.height ?? 0) + 1 }, more }
}

function pop({ top, more }: Stack): Stack {
  return { top: top?.below ?? null, more }
}

/** Oldest first. */
function editsOf({ top }: Stack): readonly Diff[] {
  const edits: Diff[] = []
  for (let entry = top; entry !== null; entry = entry.below) edits.push(entry.diff)
  return edits.reverse()
}
