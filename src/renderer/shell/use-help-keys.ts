import { useEffect } from 'react'
import { app, showOverlay } from '../state/app.ts'

/** F1, and ? outside text fields, show all keys. Not on the parent's screen, and not at the lock. */
export function useHelpKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { vault, screen, overlay } = app.getState()
      if (vault !== 'unlocked' || screen.name === 'parent' || overlay !== null) return
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null
      if (event.key !== 'F1' && (event.key !== '?' || isTyping)) return
      // A question that is being asked goes first.
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      showOverlay('keyboard')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
