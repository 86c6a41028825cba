import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { OpenedSession } from '../../shared/contract.ts'
import { type Diff, isEmptyDiff } from '../../shared/domain/diff.ts'
import { applyDiff, type Doc, docOf, emptyDoc } from '../../shared/domain/session-doc.ts'
import {
  emptyHistory,
  hasEdits,
  type History,
  historyOf,
  type HistorySide,
  loadedEdits,
  recordEdit,
  redo,
  undo,
  withEarlier
} from '../../shared/domain/history.ts'
import { withMasksAlong } from '../../shared/domain/masks-along.ts'
import { unpackMoments } from '../../shared/domain/pack-moments.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import { tellFailure } from './app.ts'
import { type Commit, isOnItsWay, onSaving, save, waitingOf, whenSaved } from './saving.ts'

/** Whether the disk has what the screen shows; `failed` stays until a later commit succeeds. */
type SaveState = 'saved' | 'saving' | 'failed'

type SessionState = {
  /** The session that is open, as it was when it was opened, but for its recordings. */
  readonly open: OpenedSession | null
  readonly recordings: readonly Recording[]
  readonly doc: Doc
  /** The edit that made the document from the one before it; null when it was read anew. */
  readonly lastDiff: Diff | null
  /** How that edit came about; null when the document was read anew. */
  readonly lastAs: Commit['as'] | null
  readonly history: History
  readonly saveState: SaveState
}

const closed: SessionState = {
  open: null,
  recordings: [],
  doc: emptyDoc,
  lastDiff: null,
  lastAs: null,
  history: emptyHistory,
  saveState: 'saved'
}

export const session = createStore<SessionState>(() => closed)

/** Counts what was drawn, so that what main read before the last edit never takes its place. */
let drawn = 0
let openings = 0

/** Opens a session; the one that was open stays until the new one is there. False when it can't be opened. */
export async function openSession(sessionId: string): Promise<boolean> {
  const mine = (openings += 1)
  const state = await whenSaved(sessionId)
  const drawnBefore = drawn
  const before = waitingOf(sessionId)
  const opened = await call('session.open', { sessionId })
  // Someone has asked for another one meanwhile, or the vault was closed.
  if (mine !== openings) return true
  if (!opened.ok) {
    tellFailure(opened.code, opened.detail)
    return false
  }
  if (drawn !== drawnBefore || isOnItsWay(sessionId) || waitingOf(sessionId).turn !== before.turn)
    return openSession(sessionId)
  const { records, moments, history, ...open } = opened.value
  const stored = { doc: docOf([...records, ...unpackMoments(moments)]), history: historyOf(history) }
  session.setState({
    ...{ open, recordings: open.recordings, lastDiff: null, lastAs: null },
    ...before.commits.reduce(drawnAgain, stored),
    saveState: state === 'saved' ? 'saved' : 'failed'
  })
  if (open.unreadable > 0) tellFailure('rows-left-out', { count: open.unreadable })
  return true
}

/** What could not be written yet, drawn on what the vault has. */
function drawnAgain(
  { doc, history }: Pick<SessionState, 'doc' | 'history'>,
  { diff, as }: Commit
): Pick<SessionState, 'doc' | 'history'> {
  const moved = as === 'undo' ? undo(history) : as === 'redo' ? redo(history) : null
  return {
    doc: applyDiff(doc, diff),
    history: as === 'edit' ? recordEdit(history, diff) : (moved?.history ?? history)
  }
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

/** Draws an edit at once and saves it; it can be undone. What hides on a clip's recording goes along with its edges. */
export function commit(edit: Diff): void {
  const diff = withMasksAlong(edit, session.getState().doc.of('mask'))
  change(diff, 'edit', (history) => recordEdit(history, diff))
}

/** Draws and saves a change that stays outside undo, such as typed report text, which has the field's own undo. */
export function commitPlain(diff: Diff): void {
  change(diff, 'plain', (history) => history)
}

export function undoEdit(): void {
  turn('undo')
}

export function redoEdit(): void {
  turn('redo')
}

/** Fetched ahead of need, so that a key held down does not come to the end of what is loaded. */
const keptAhead = 40

function turn(as: 'undo' | 'redo'): void {
  const { history } = session.getState()
  const [step, side] = as === 'undo' ? [undo(history), 'done' as const] : [redo(history), 'undone' as const]
  if (step) change(step.diff, as, () => step.history)
  if (!session.getState().history[side].more || loadedEdits(session.getState().history, side) >= keptAhead)
    return
  void fetchEarlier(side).then((isFetched) => {
    if (isFetched && !step) turn(as)
  })
}

let fetching = false

/** Loads the next part of a stack. False when another one is on its way, or when it can't be had. */
async function fetchEarlier(side: HistorySide): Promise<boolean> {
  const here = session.getState().open
  if (fetching || here === null) return false
  fetching = true
  try {
    for (;;) {
      // What lies beneath is counted from what the vault has, which is not what is drawn.
      if ((await whenSaved(here.session.id)) === 'failing') return false
      const drawnBefore = drawn
      const { open, history } = session.getState()
      if (open?.session.id !== here.session.id || !hasEdits(history, side)) return false
      const skip = loadedEdits(history, side)
      const earlier = await call('session.history', { sessionId: open.session.id, side, skip })
      if (!earlier.ok) {
        tellFailure(earlier.code, earlier.detail)
        return false
      }
      // Counted from the top, which has moved meanwhile.
      if (drawn !== drawnBefore || session.getState().open !== open) continue
      session.setState({ history: withEarlier(history, side, earlier.value) })
      return true
    }
  } finally {
    fetching = false
  }
}

function change(diff: Diff, as: Commit['as'], nextHistory: (history: History) => History): void {
  const { open, doc, history, saveState } = session.getState()
  if (open === null || isEmptyDiff(diff)) return
  drawn += 1
  session.setState({
    doc: applyDiff(doc, diff),
    lastDiff: diff,
    lastAs: as,
    history: nextHistory(history),
    // Until it is written, what failed before is still failing.
    saveState: saveState === 'failed' ? 'failed' : 'saving'
  })
  const where = { pseudonym: open.family.pseudonym, number: open.session.number }
  save({ sessionId: open.session.id, diff, as }, where)
}

onSaving((sessionId, event) => {
  if (event === 'refused') tellFailure('edit-refused')
  if (session.getState().open?.session.id !== sessionId) return undefined
  session.setState({ saveState: event === 'saved' ? 'saved' : 'failed' })
  // What is drawn and what can be undone are no longer what the vault has.
  return event === 'refused' ? openSession(sessionId) : undefined
})
