import { createStore } from 'zustand/vanilla'
import type { Reel } from '../../shared/domain/reel-records.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import { session } from './session.ts'

/** Which of the session's reels is worked on; null: the first. What the workbench puts in a reel goes there too. */
export const chosenReel = createStore<{ readonly id: string | null }>(() => ({ id: null }))

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) chosenReel.setState({ id: null })
})

export function chooseReel(id: string): void {
  chosenReel.setState({ id })
}

/** The session's reel that is worked on; null until there is one. */
export function reelOf(doc: Doc, { id } = chosenReel.getState()): Reel | null {
  const reels = doc.of('reel')
  return reels.find((reel) => reel.id === id) ?? reels[0] ?? null
}
