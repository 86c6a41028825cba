import { useCallback, useEffect, useState } from 'react'

const calmMs = 3000
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Whether the controls may fade: nobody has moved for a while and the film plays. Any sign of a person brings
 * them back. `hide` fades them at once, to hold a picture still and look at nothing else.
 */
export function useIdle(mayFade: boolean): { readonly idle: boolean; readonly hide: () => void } {
  const [still, setStill] = useState(false)
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setStill(true), calmMs)
    const stir = (event: Event): void => {
      clearTimeout(timer)
      setStill(false)
      // A hand that only rests on the mouse must not bring them back.
      const moved = event instanceof PointerEvent && event.type === 'pointermove'
      if (!moved || Math.abs(event.movementX) + Math.abs(event.movementY) > 2) setHidden(false)
      timer = setTimeout(() => setStill(true), calmMs)
    }
    for (const sign of signs) document.addEventListener(sign, stir, true)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, stir, true)
    }
  }, [])
  const hide = useCallback(() => setHidden(true), [])
  return { idle: hidden || (still && mayFade), hide }
}
