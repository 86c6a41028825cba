import { useEffect, useState } from 'react'
import { call } from '../../api.ts'

const twiceWithinMs = 2000

/** The way out of the parent screen: by PIN when there is one, else by the button or Escape twice. */
export function useLeaving(now: () => void) {
  // Until main has said that there is none.
  const [hasPin, setHasPin] = useState(true)
  const [asksPin, setAsksPin] = useState(false)
  const [hint, setHint] = useState(false)
  useEffect(() => {
    void call('vault.settings').then((settings) => {
      if (settings.ok) setHasPin(settings.value.hasParentPin)
    })
  }, [])
  useEffect(() => {
    if (!hint) return
    const timer = setTimeout(() => setHint(false), twiceWithinMs)
    return () => clearTimeout(timer)
  }, [hint])
  return {
    now,
    asksPin,
    hint,
    /** Escape: with a PIN it is asked for, without one a second time is needed. */
    ask: (): void => {
      if (hasPin) setAsksPin(true)
      else if (hint) now()
      else setHint(true)
    },
    /** The button, which nobody presses by a slip of the finger: closes at once unless there is a PIN. */
    press: (): void => {
      if (hasPin) setAsksPin(true)
      else now()
    },
    stay: (): void => setAsksPin(false)
  }
}
