import { useEffect } from 'react'
import { app, showOverlay } from '../state/app.ts'
import { chordOf } from '../state/keymap.ts'
import { keysOf } from '../state/keys-in-force.ts'

/** F1 and ?, or what the person has made of them, show all keys; a character not in text fields. Not on the parent's screen, and not at the lock. */
export function useHelpKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { vault, screen, overlay } = app.getState()
      if (vault !== 'unlocked' || screen.name === 'parent' || overlay !== null) return
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null
      const chord = chordOf(event)
      if (!keysOf('keyboard').includes(chord) || (isTyping && !/f\d+$/.test(chord))) return
      // A question that is being asked goes first.
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      showOverlay('keyboard')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
