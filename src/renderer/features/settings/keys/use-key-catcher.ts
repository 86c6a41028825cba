import { useEffect, useEffectEvent } from 'react'
import { chordOf } from '../../../state/keymap.ts'

const modifiers = /^(Control|Shift|Alt|Meta|OS|AltGraph)/

/** While `isOn`, the next key goes nowhere but here; null when it was Escape, which gives up. */
export function useKeyCatcher(isOn: boolean, onCaught: (chord: string | null) => void): void {
  const caught = useEffectEvent(onCaught)
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      // Held for what follows.
      if (modifiers.test(event.key) || event.repeat) return
      caught(event.key === 'Escape' ? null : chordOf(event))
    }
    const giveUp = (): void => caught(null)
    window.addEventListener('keydown', press, { capture: true })
    window.addEventListener('pointerdown', giveUp, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('pointerdown', giveUp, { capture: true })
    }
  }, [isOn])
}
