import { beforeEach, expect, test, vi } from 'vitest'
import { addAngle, proposals, proposeOffset } from '../../src/renderer/state/angles.ts'
import { app } from '../../src/renderer/state/app.ts'
import { frames } from '../../src/renderer/state/frames.ts'
import { rememberView, recordingView } from '../../src/renderer/state/recording-view.ts'
import { forgetSearchWhenLocked, search, searchFor } from '../../src/renderer/state/search.ts'
import { forgetWhenLocked, openSession, session } from '../../src/renderer/state/session.ts'
import { packMoments } from '../../src/shared/domain/pack-moments.ts'
import type { Result } from '../../src/shared/domain/failure.ts'
import { angle, idOf, recordingId } from '../support/records.ts'

const done = (value: unknown): Result<unknown> => ({ ok: true, value })
const nothing = { edits: [], more: false }
const opened = {
  family: { pseudonym: 'Blackbird' },
  session: { id: 'here', number: 1 },
  records: [],
  moments: packMoments([]),
  recordings: [],
  history: { done: nothing, undone: nothing }
}

const answers = new Map<string, () => unknown>()
let asked: string[] = []
let heard: ((payload: unknown) => void)[] = []

beforeEach(async () => {
  vi.useFakeTimers()
  answers.clear()
  answers.set('session.open', () => done(opened))
  heard = []
  vi.stubGlobal('window', {
    weerklank: {
      invoke: (name: string) => {
        asked.push(name)
        return Promise.resolve(answers.get(name)?.() ?? { ok: false, code: 'vault-locked', detail: {} })
      },
      on: (_name: string, listener: (payload: unknown) => void) => heard.push(listener)
    }
  })
  app.setState({ toasts: [] })
  forgetWhenLocked()
  forgetSearchWhenLocked()
  await openSession('here')
  asked = []
  return () => vi.useRealTimers()
})

function lock(): void {
  for (const listener of heard) listener({ state: 'locked' })
}

test('words that were typed just before the lock are not looked for behind it', async () => {
  searchFor('Beuk')
  lock()
  await vi.advanceTimersByTimeAsync(1000)
  expect(search.getState()).toEqual({ query: '', hits: [], foundFor: '' })
  expect(asked).toEqual([])
  expect(app.getState().toasts).toEqual([])
})

test('what is known of a recording goes: its frames, and how it was looked at', async () => {
  frames.setState({ byId: new Map([[recordingId, new Float64Array([0, 40])]]) })
  answers.set('recording.view', () =>
    done({ recordingId, brightness: 1.4, contrast: 1, watchedOn: '2026-11-02' })
  )
  const stop = rememberView(recordingId)
  await vi.advanceTimersByTimeAsync(0)
  expect(recordingView.getState().view?.watchedOn).toBe('2026-11-02')
  lock()
  stop()
  expect(recordingView.getState().view).toBeNull()
  expect(frames.getState().byId.size).toBe(0)
})

test('what the sound was found to say comes too late behind the lock', async () => {
  let tell: (answer: unknown) => void = () => undefined
  answers.set('session.commit', () => done({}))
  answers.set('angle.proposeOffset', () => new Promise((resolve) => (tell = resolve)))
  addAngle(recordingId, idOf(901))
  const [added = angle(1)] = session.getState().doc.of('angle')
  const proposing = proposeOffset(added)
  expect(proposals.getState().byAngle.size).toBe(1)
  lock()
  tell(done({ found: 'no-match', why: 'apart' }))
  await proposing
  expect(proposals.getState().byAngle.size).toBe(0)
})
