import { beforeEach, expect, test, vi } from 'vitest'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { packMoments } from '../../src/shared/domain/pack-moments.ts'
import type { Result } from '../../src/shared/domain/failure.ts'
import { app } from '../../src/renderer/state/app.ts'
import {
  commit,
  forgetWhenLocked,
  openSession,
  session,
  whenSaved
} from '../../src/renderer/state/session.ts'
import { moment } from '../support/records.ts'

type Answer = Result<unknown> | Promise<Result<unknown>>
const done = (value: unknown): Result<unknown> => ({ ok: true, value })
const refused = (code: 'vault-locked' | 'bad-input' | 'not-found'): Result<unknown> => ({
  ok: false,
  code,
  detail: {}
})

let stored: unknown[] = []
let answerCommit: () => Answer
let answerOpen: () => Result<unknown>
let beforeOpenAnswers: () => Promise<void>
const heard = new Map<string, (payload: unknown) => void>()

const opened = () => ({
  session: { id: 'here' },
  records: [...stored],
  moments: packMoments([]),
  recordings: [],
  history: { done: nothing, undone: nothing }
})
const nothing = { edits: [], more: false }

beforeEach(async () => {
  vi.useFakeTimers()
  stored = []
  answerCommit = () => done({})
  answerOpen = () => done(opened())
  beforeOpenAnswers = () => Promise.resolve()
  vi.stubGlobal('window', {
    weerklank: {
      invoke: async (name: string, input: { diff: { added: unknown[] } }): Promise<unknown> => {
        if (name === 'session.open') {
          const answer = answerOpen()
          await beforeOpenAnswers()
          return answer
        }
        const answer = await answerCommit()
        if (answer.ok) stored.push(...input.diff.added)
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
