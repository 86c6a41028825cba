import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { CallInput } from '../../shared/contract.ts'
import type { Diff } from '../../shared/domain/diff.ts'
import type { FailureCode, FailureDetail } from '../../shared/domain/failure.ts'

export type Commit = {
  readonly sessionId: string
  readonly diff: Diff
  readonly as: 'edit' | 'undo' | 'redo' | 'plain'
}

/** How a person knows a session. */
export type Where = { readonly pseudonym: string; readonly number: number }

/** What a session has that could not be written, and why. */
export type Unsaved = {
  readonly sessionId: string
  readonly where: Where
  readonly edits: number
  readonly code: FailureCode
  readonly detail: FailureDetail
}

/** Whether all that was drawn is on the disk; `failing`: it is kept, and tried again every now and then. */
export type SaveAnswer = 'saved' | 'failing'

/** The sessions with something that could not be written the last time it was tried. */
export const saving = createStore<{ readonly unsaved: readonly Unsaved[] }>(() => ({ unsaved: [] }))

/** What main has not confirmed yet of one session, oldest first: sent one at a time, kept until it is on the disk. */
type Queue = {
  readonly sessionId: string
  readonly where: Where
  readonly commits: Commit[]
  readonly waiters: ((answer: SaveAnswer) => void)[]
  /** Why the last try failed; null: it did not. */
  failure: { readonly code: FailureCode; readonly detail: FailureDetail } | null
  isTrying: boolean
  /** Whether main will never take some of it. */
  isRefused: boolean
  /** Ends the pause before the next try. */
  wake: () => void
}

type SaveEvent = 'saved' | 'failed' | 'refused'

const retryAfterMs = 2000
const queues = new Map<string, Queue>()
/** How many edits main has answered for; what was read while one was on its way is read again. */
let answered = 0
let listener: (sessionId: string, event: SaveEvent) => Promise<unknown> | undefined = () => undefined

/** Tells how it goes; a session that is done with is told of once, when nothing of it waits. */
export function onSaving(told: typeof listener): void {
  listener = told
}

/** Writes an edit as soon as it can be. What waits in one session holds up no other. */
export function save(commit: Commit, where: Where): void {
  const known = queues.get(commit.sessionId)
  if (known !== undefined) {
    known.commits.push(commit)
    tell()
    return
  }
  const queue: Queue = {
    ...{ sessionId: commit.sessionId, where, commits: [commit], waiters: [] },
    ...{ failure: null, isTrying: false, isRefused: false, wake: () => undefined }
  }
  queues.set(commit.sessionId, queue)
  void send(queue)
}

/**
 * Resolves when everything drawn so far, in this session or in all of them, is on the disk, or at once when writing it has
 * failed again: nobody waits for a disk that is full.
 */
export async function whenSaved(sessionId?: string): Promise<SaveAnswer> {
  const asked = [...queues.values()].filter(
    (queue) => sessionId === undefined || queue.sessionId === sessionId
  )
  const answers = await Promise.all(
    asked.map(
      (queue) =>
        new Promise<SaveAnswer>((resolve) => {
          queue.waiters.push(resolve)
          queue.wake()
        })
    )
  )
  return answers.includes('failing') ? 'failing' : 'saved'
}

/** What of a session waits, and a number that changes whenever main takes some of it. */
export function waitingOf(sessionId: string): { readonly commits: readonly Commit[]; readonly turn: number } {
  return { commits: [...(queues.get(sessionId)?.commits ?? [])], turn: answered }
}

/** Whether an edit of this session is on its way to main now. */
export function isOnItsWay(sessionId: string): boolean {
  return queues.get(sessionId)?.isTrying ?? false
}

/** Tries at once what waits: there may be room again. */
export function retrySaving(): void {
  for (const queue of queues.values()) queue.wake()
}

/** Tries again as soon as the vault opens, or a recording has made room. */
export function followRoom(): void {
  listen('vault.changed', ({ state }) => {
    if (state === 'unlocked') retrySaving()
  })
  listen('recording.changed', ({ status }) => {
    if (status.state === 'failed') retrySaving()
  })
}

/** Main asks before the program quits with something that could not be written. */
export function tellUnsaved(): void {
  let told = 0
  saving.subscribe(({ unsaved }) => {
    const edits = unsaved.reduce((sum, each) => sum + each.edits, 0)
    if (edits === told) return
    told = edits
    void call('app.noteUnsaved', { edits })
  })
}

/** What will not be taken later either: the session or the record is gone, or it is more than the vault takes at once. */
const neverSaved: ReadonlySet<FailureCode> = new Set(['not-found', 'bad-input', 'too-much-at-once'])

async function send(queue: Queue): Promise<void> {
  for (let next = queue.commits[0]; next !== undefined; next = queue.commits[0]) {
    queue.isTrying = true
    const saved = await call('session.commit', { ...next, diff: mutable(next.diff) }).catch(() => brokenOff)
    queue.isTrying = false
    answered += 1
    const isRefused = !saved.ok && neverSaved.has(saved.code)
    if (isRefused) queue.isRefused = true
    if (saved.ok || isRefused) {
      queue.commits.shift()
      queue.failure = null
      if (queue.commits.length > 0) tell()
      continue
    }
    // Behind the lock it waits, untold, until the vault is opened again.
    if (saved.code !== 'vault-locked') queue.failure = { code: saved.code, detail: saved.detail }
    tell()
    if (queue.failure !== null) void listener(queue.sessionId, 'failed')
    answer(queue, 'failing')
    await pause(queue)
  }
  queues.delete(queue.sessionId)
  tell()
  await listener(queue.sessionId, queue.isRefused ? 'refused' : 'saved')
  answer(queue, 'saved')
}

const brokenOff = { ok: false, code: 'unexpected', detail: {} } as const

function answer(queue: Queue, with_: SaveAnswer): void {
  for (const waiter of queue.waiters.splice(0)) waiter(with_)
}

function pause(queue: Queue): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, retryAfterMs)
    queue.wake = () => {
      clearTimeout(timer)
      queue.wake = () => undefined
      resolve()
    }
  })
}

function tell(): void {
  const unsaved = [...queues.values()].flatMap(({ sessionId, where, commits, failure }) =>
    failure === null ? [] : [{ sessionId, where, edits: commits.length, ...failure }]
  )
  if (unsaved.length > 0 || saving.getState().unsaved.length > 0) saving.setState({ unsaved })
}

/** The contract's inferred type is mutable; the value is copied by the call anyway. */
function mutable(diff: Diff): CallInput<'session.commit'>['diff'] {
  return {
    added: [...diff.added],
    updated: diff.updated.map(([from, to]) => [from, to]),
    removed: [...diff.removed]
  }
}
