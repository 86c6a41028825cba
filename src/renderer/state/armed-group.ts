import { createStore } from 'zustand/vanilla'
import { session } from './session.ts'

/** In the scheme of group and letter: the place of the group whose letters are meant now. */
export const armedGroup = createStore<{ readonly index: number | null }>(() => ({ index: null }))

session.subscribe((now, before) => {
  if (now.open?.session.codebookId !== before.open?.session.codebookId) armedGroup.setState({ index: null })
})

export function armGroup(index: number): void {
  armedGroup.setState({ index })
}

/** False when none was armed. */
export function disarmGroup(): boolean {
  if (armedGroup.getState().index === null) return false
  armedGroup.setState({ index: null })
  return true
}
