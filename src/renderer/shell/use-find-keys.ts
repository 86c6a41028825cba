import { useEffect } from 'react'
import { app, showOverlay } from '../state/app.ts'
import { offerCommands } from '../state/commands.ts'
import { chordOf } from '../state/keymap.ts'
import { actionFor } from '../state/keys-in-force.ts'
import { appCommands } from './app-commands.ts'

/**
 * Searching everywhere and the list of commands, on every screen but the parent's and also while one writes.
 * Where a screen takes these keys itself, they don't come here.
 */
export function useFindKeys(): void {
  useEffect(() => offerCommands(appCommands), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = actionFor(chordOf(event))
      if (action !== 'palette' && action !== 'search-all') return
      const { vault, screen, overlay } = app.getState()
      if (vault !== 'unlocked' || screen.name === 'parent') return
      const shown = action === 'palette' ? 'palette' : 'search'
      // A question that is being asked goes first; from the one list one may go to the other.
      if (
        overlay !== 'palette' &&
        overlay !== 'search' &&
        document.querySelector('[role=dialog], [role=alertdialog]')
      )
        return
      event.preventDefault()
      if (overlay !== shown) showOverlay(shown)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
