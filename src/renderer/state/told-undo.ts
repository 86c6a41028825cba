import { createStore } from 'zustand/vanilla'
import { describeDiff, type EditWords } from '../../shared/domain/describe-diff.ts'
import { session } from './session.ts'

/** What undo or redo did last; `count` of tellings makes repeats differ. */
type Told = { readonly did: 'undone' | 'redone'; readonly words: EditWords; readonly telling: number } | null

/** Told on whichever screen one is: what comes back or goes may not be on it. */
export const toldUndo = createStore<{ readonly told: Told }>(() => ({ told: null }))

session.subscribe((now, before) => {
  if (now.history === before.history) return
  if (now.open?.session.id !== before.open?.session.id) {
    toldUndo.setState({ told: null })
    return
  }
  const [done, undone] = [before.history.done.top, before.history.undone.top]
  if (done !== null && now.history.undone.top?.diff === done.diff) tell('undone', done.diff)
  else if (undone !== null && now.history.done.top?.diff === undone.diff) tell('redone', undone.diff)
  else toldUndo.setState({ told: null })
})

function tell(did: 'undone' | 'redone', diff: Parameters<typeof describeDiff>[0]): void {
  const telling = (toldUndo.getState().told?.telling ?? 0) + 1
  toldUndo.setState({ told: { did, words: describeDiff(diff), telling } })
}
