import { createStore } from 'zustand/vanilla'
import { queryPresets, type ReelQuery } from '../../shared/domain/reel-query.ts'
import { go } from './app.ts'
import { session } from './session.ts'

type MakeState = {
  /** What clips are being made from: an answer to a question; null: the dialog is closed. */
  readonly isOpen: boolean
  /** What was asked last, kept while the session is open. */
  readonly query: ReelQuery
}

const fresh: MakeState = { isOpen: false, query: queryPresets.strengths }

/** Finding moments and making clips of them. */
export const makeDialog = createStore<MakeState>(() => fresh)

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) makeDialog.setState(fresh)
})

/** Shows the reel and asks what to make clips of. */
export function openMake(): void {
  const sessionId = session.getState().open?.session.id
  if (sessionId === undefined) return
  go({ name: 'session', sessionId, tab: 'reel' })
  makeDialog.setState({ isOpen: true })
}

export function closeMake(): void {
  makeDialog.setState({ isOpen: false })
}

export function askFor(change: Partial<ReelQuery>): void {
  makeDialog.setState(({ query }) => ({ query: { ...query, ...change } }))
}
