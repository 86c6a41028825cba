import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { loadedEdits } from '../../src/shared/domain/history.ts'
import { packMoments } from '../../src/shared/domain/pack-moments.ts'
import type { Result } from '../../src/shared/domain/failure.ts'
import { app } from '../../src/renderer/state/app.ts'
import { saving, whenSaved } from '../../src/renderer/state/saving.ts'
import { search, searchFor } from '../../src/renderer/state/search.ts'
import { commit, forgetWhenLocked, openSession, session } from '../../src/renderer/state/session.ts'
import { moment } from '../support/records.ts'

type Answer = Result<unknown> | Promise<Result<unknown>>
const done = (value: unknown): Result<unknown> => ({ ok: true, value })
const refused = (code: 'vault-locked' | 'bad-input' | 'not-found' | 'disk-full'): Result<unknown> => ({
  ok: false,
  code,
  detail: {}
})

let stored: unknown[] = []
type Input = { readonly sessionId: string; readonly diff: { readonly added: unknown[] } }
let answerCommit: (sessionId: string) => Answer
let answerOpen: (sessionId: string) => Result<unknown>
let committedTo: string[] = []
let beforeOpenAnswers: () => Promise<void>
const heard = new Map<string, (payload: unknown) => void>()

const opened = (id: string) => ({
  family: { pseudonym: 'Blackbird' },
  session: { id, number: 1 },
  records: id === 'here' ? [...stored] : [],
  moments: packMoments([]),
  recordings: [],
  history: { done: nothing, undone: nothing }
})
const nothing = { edits: [], more: false }

beforeEach(async () => {
  vi.useFakeTimers()
  // What an earlier test could not save has been taken by now.
  answerCommit = () => done({})
  stored = []
  answerCommit = () => done({})
  committedTo = []
  answerOpen = (sessionId) => done(opened(sessionId))
  beforeOpenAnswers = () => Promise.resolve()
  vi.stubGlobal('window', {
    weerklank: {
      invoke: async (name: string, input: Input): Promise<unknown> => {
        if (name === 'session.open') {
          const answer = answerOpen(input.sessionId)
          await beforeOpenAnswers()
          return answer
        }
        if (name === 'search.find') return done(['found'])
        if (name !== 'session.commit') return done(null)
        const answer = await answerCommit(input.sessionId)
        if (!answer.ok) return answer
        committedTo.push(input.sessionId)
        if (input.sessionId === 'here') stored.push(...input.diff.added)
        return answer
      },
      on: (name: string, listener: (payload: unknown) => void) => heard.set(name, listener)
    }
  })
  app.setState({ toasts: [] })
  await openSession('here')
})

const add = (n: number): void => commit(diffOf({ added: [moment(n)] }))

test('an edit drawn while the session is being read again stays on the screen', async () => {
  let isFirst = true
  beforeOpenAnswers = () => {
    if (isFirst) add(1)
    isFirst = false
    return Promise.resolve()
  }
  await openSession('here')
  expect([...session.getState().doc.values()]).toEqual([moment(1)])
})

test('what the locked vault refuses is kept, without a message, and written when it is open again', async () => {
  forgetWhenLocked()
  answerCommit = () => refused('vault-locked')
  add(1)
  await vi.advanceTimersByTimeAsync(100)
  heard.get('vault.changed')?.({ state: 'locked' })
  expect([session.getState().open, session.getState().doc.size, app.getState().toasts]).toEqual([null, 0, []])
  answerCommit = () => done({})
  await vi.advanceTimersByTimeAsync(5000)
  await whenSaved()
  expect(stored).toEqual([moment(1)])
})

test('after an edit that was refused for good the screen shows what the vault has, and says so once', async () => {
  add(1)
  await whenSaved()
  answerCommit = () => refused('bad-input')
  add(2)
  add(3)
  expect(session.getState().doc.size).toBe(3)
  await whenSaved()
  const { doc, saveState } = session.getState()
  expect([...doc.values()]).toEqual([moment(1)])
  expect(saveState).toBe('saved')
  expect(app.getState().toasts).toMatchObject([{ kind: 'failure', code: 'edit-refused' }])
})

test('an edit refused for good is not called saved while what the vault has can’t be read', async () => {
  answerCommit = () => refused('bad-input')
  answerOpen = () => refused('not-found')
  add(1)
  await whenSaved()
  expect(session.getState().saveState).toBe('failed')
})

describe('while what was drawn in one session can’t be saved', () => {
  const full = (): Result<unknown> => refused('disk-full')

  beforeEach(async () => {
    answerCommit = full
    add(1)
    await vi.advanceTimersByTimeAsync(10)
  })
  afterEach(async () => {
    answerCommit = () => done({})
    await vi.advanceTimersByTimeAsync(3000)
  })

  test('another session opens, and says that all it has is saved', async () => {
    const isOpen = vi.fn()
    void openSession('there').then(isOpen)
    await vi.advanceTimersByTimeAsync(10)
    expect(isOpen).toHaveBeenCalledWith(true)
    const { open, saveState } = session.getState()
    expect([open?.session.id, saveState]).toEqual(['there', 'saved'])
  })

  test('searching answers', async () => {
    searchFor('word')
    await vi.advanceTimersByTimeAsync(500)
    expect(search.getState().foundFor).toBe('word')
  })

  test('who waits for it is told that it is failing, each time at once', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const answered = vi.fn()
      void whenSaved('here').then(answered)
      await vi.advanceTimersByTimeAsync(10)
      expect(answered).toHaveBeenCalledWith('failing')
    }
  })

  test('it stays told what is not saved, where and why, also in another session, until it is', async () => {
    const told = { sessionId: 'here', where: { pseudonym: 'Blackbird', number: 1 }, edits: 1 }
    await openSession('there')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saving.getState().unsaved).toEqual([{ ...told, code: 'disk-full', detail: {} }])
    answerCommit = () => done({})
    await vi.advanceTimersByTimeAsync(2500)
    expect(saving.getState().unsaved).toEqual([])
    expect(stored).toEqual([moment(1)])
  })

  test('what is drawn in another session is saved although the first one’s is not', async () => {
    answerCommit = (sessionId) => (sessionId === 'here' ? full() : done({}))
    await openSession('there')
    add(2)
    expect(await whenSaved('there')).toBe('saved')
    expect(committedTo).toEqual(['there'])
  })

  test('the session is opened again with what is not saved yet drawn in it, to be undone too', async () => {
    await openSession('there')
    await openSession('here')
    const { doc, history, saveState } = session.getState()
    expect([...doc.values()]).toEqual([moment(1)])
    expect([loadedEdits(history, 'done'), saveState]).toEqual([1, 'failed'])
    answerCommit = () => done({})
    await vi.advanceTimersByTimeAsync(2500)
    expect(session.getState().saveState).toBe('saved')
    expect(stored).toEqual([moment(1)])
  })

  test('a call that breaks off is tried again like one that was refused', async () => {
    answerCommit = () => Promise.reject(new Error('gone'))
    await vi.advanceTimersByTimeAsync(2500)
    expect(await Promise.race([whenSaved('here'), vi.advanceTimersByTimeAsync(10)])).toBe('failing')
    answerCommit = () => done({})
    await vi.advanceTimersByTimeAsync(2500)
    expect(stored).toEqual([moment(1)])
  })
})
