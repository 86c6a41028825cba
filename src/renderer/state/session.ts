import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { OpenSession } from '../../shared/contract.ts'
import { type Diff, isEmptyDiff } from '../../shared/domain/diff.ts'
import { applyDiff, type Doc, docOf, emptyDoc } from '../../shared/domain/session-doc.ts'
import { emptyHistory, type History, recordEdit, redo, undo } from '../../shared/domain/history.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import { tellFailure } from './app.ts'

/** Whether the disk has what the screen shows; `failed` stays until a later commit succeeds. */
type SaveState = 'saved' | 'saving' | 'failed'

type SessionState = {
  /** The session that is open, as it was when it was opened, but for its recordings. */
  readonly open: OpenSession | null
  readonly recordings: readonly Recording[]
  readonly doc: Doc
  /** The edit that made the document from the one before it; null when it was read anew. */
  readonly lastDiff: Diff | null
  readonly history: History
  readonly saveState: SaveState
}

const closed: SessionState = {
  open: null,
  recordings: [],
  doc: emptyDoc,
  lastDiff: null,
  history: emptyHistory,
  saveState: 'saved'
}

export const session = createStore<SessionState>(() => closed)

type Commit = {
  readonly sessionId: string
  readonly diff: Diff
  readonly as: 'edit' | 'undo' | 'redo' | 'plain'
}

/** What main has not confirmed yet, oldest first: sent one at a time, kept until it is on the disk. */
const unsaved: Commit[] = []
let sending: Promise<void> | null = null
const retryAfterMs = 2000
/** Counts what was drawn, so that what main read before the last edit never takes its place. */
let drawn = 0
let openings = 0

/** Opens a session; the one that was open stays until the new one is there. False when it can't be opened. */
export async function openSession(sessionId: string): Promise<boolean> {
  const mine = (openings += 1)
  await whenSaved()
  const drawnBefore = drawn
  const opened = await call('session.open', { sessionId })
  // Someone has asked for another one meanwhile, or the vault was closed.
  if (mine !== openings) return true
  if (!opened.ok) {
    tellFailure(opened.code, opened.detail)
    return false
  }
  if (drawn !== drawnBefore) return openSession(sessionId)
  const { records, history, recordings } = opened.value
  session.setState({
    open: opened.value,
    recordings,
    doc: docOf(records),
    lastDiff: null,
    history,
    saveState: 'saved'
  })
  return true
}

/** Follows the recordings of the open session as main imports them. */
export function followRecordings(): void {
  listen('recording.changed', (recording) => {
    const { open: here, recordings: shown } = session.getState()
    // What was tagged on it has gone with it, from the history too.
    if (here !== null && isGone(recording) && shown.some(({ id }) => id === recording.id))
      void openSession(here.session.id)
    session.setState(({ open, recordings }) => {
      if (open === null || recording.sessionId !== open.session.id) return {}
      if (isGone(recording)) return { recordings: recordings.filter(({ id }) => id !== recording.id) }
      const known = recordings.some(({ id }) => id === recording.id)
      return {
        recordings: known
          ? recordings.map((other) => (other.id === recording.id ? recording : other))
          : [...recordings, recording]
      }
    })
  })
}

/** Lets go of the session when the vault closes: nothing of a family stays in the page behind the lock. */
export function forgetWhenLocked(): void {
  listen('vault.changed', ({ state }) => {
    if (state === 'unlocked') return
    openings += 1
    session.setState(closed)
  })
}

/** Main tells of a recording that was removed, or whose import was stopped, this last time. */
function isGone({ status }: Recording): boolean {
  return status.state === 'failed' && (status.code === 'cancelled' || status.code === 'not-found')
}

/** Draws an edit at once and saves it; it can be undone. */
export function commit(diff: Diff): void {
  change(diff, 'edit', (history) => recordEdit(history, diff))
}

/** Draws and saves a change that stays outside undo, such as typed report text, which has the field's own undo. */
export function commitPlain(diff: Diff): void {
  change(diff, 'plain', (history) => history)
}

export function undoEdit(): void {
  const step = undo(session.getState().history)
  if (step) change(step.diff, 'undo', () => step.history)
}

export function redoEdit(): void {
  const step = redo(session.getState().history)
  if (step) change(step.diff, 'redo', () => step.history)
}

function change(diff: Diff, as: Commit['as'], nextHistory: (history: History) => History): void {
  const { open, doc, history } = session.getState()
  if (open === null || isEmptyDiff(diff)) return
  drawn += 1
  session.setState({
    doc: applyDiff(doc, diff),
    lastDiff: diff,
    history: nextHistory(history),
    saveState: 'saving'
  })
  unsaved.push({ sessionId: open.session.id, diff, as })
  sending ??= send()
}

async function send(): Promise<void> {
  let isRefused = false
  for (let next = unsaved[0]; next !== undefined; next = unsaved[0]) {
    const saved = await call('session.commit', { ...next, diff: mutable(next.diff) })
    if (saved.ok) {
      unsaved.shift()
      isRefused = false
      continue
    }
    // Behind the lock it waits, untold, until the vault is opened again.
    if (saved.code !== 'vault-locked') {
      if (session.getState().saveState !== 'failed') tellFailure(saved.code, saved.detail)
      session.setState({ saveState: 'failed' })
    }
    // A session that is gone, or one that has no such record, will not take it later either.
    if (saved.code === 'not-found' || saved.code === 'bad-input') {
      unsaved.shift()
      isRefused = true
    } else await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
  }
  sending = null
  session.setState({ saveState: isRefused ? 'failed' : 'saved' })
}

/** The contract's inferred type is mutable; the value is copied by the call anyway. */
function mutable(diff: Diff): OpenSession['history']['done'][number] {
  return {
    added: [...diff.added],
    updated: diff.updated.map(([from, to]) => [from, to]),
    removed: [...diff.removed]
  }
}

/** Resolves when everything drawn so far is on the disk. */
export async function whenSaved(): Promise<void> {
  await sending
}
