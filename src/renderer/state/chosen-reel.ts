import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import type { Reel } from '../../shared/domain/reel-records.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import { tellFailure } from './app.ts'
import { session } from './session.ts'

/**
 * Which of the session's reels is worked on; null: the first. What the workbench puts in a reel goes there too. Remembered
 * with the session.
 */
export const chosenReel = createStore<{ readonly id: string | null }>(() => ({ id: null }))

session.subscribe((now, before) => {
  const sessionId = now.open?.session.id
  if (sessionId === before.open?.session.id) return
  chosenReel.setState({ id: null })
  if (sessionId !== undefined) void recall(sessionId)
})

async function recall(sessionId: string): Promise<void> {
  const answer = await call('reel.chosen', { sessionId })
  if (session.getState().open?.session.id !== sessionId) return
  if (!answer.ok) {
    if (answer.code !== 'vault-locked') tellFailure(answer.code, answer.detail)
    return
  }
  // What was chosen meanwhile stays chosen.
  chosenReel.setState(({ id }) => ({ id: id ?? answer.value.reelId }))
}

export function chooseReel(id: string): void {
  const sessionId = session.getState().open?.session.id
  chosenReel.setState({ id })
  if (sessionId === undefined) return
  void call('reel.choose', { sessionId, reelId: id }).then((saved) => {
    if (!saved.ok && saved.code !== 'vault-locked') tellFailure(saved.code, saved.detail)
  })
}

/** The session's reel that is worked on; null until there is one. */
export function reelOf(doc: Doc, { id } = chosenReel.getState()): Reel | null {
  const reels = doc.of('reel')
  return reels.find((reel) => reel.id === id) ?? reels[0] ?? null
}
