import { useCallback, useRef } from 'react'

/** Words that a person writes; what is looked for and what is secret is not kept anyway. */
const words = 'textarea, input:not([type]), input[type=text]'

/** Whether words were typed within an element and are still there, other than what stood there on arrival. */
export function useTyped(): {
  readonly hasTyped: () => boolean
  readonly watch: (within: HTMLElement | null) => void
} {
  const found = useRef(new Map<HTMLInputElement | HTMLTextAreaElement, string>())
  const stop = useRef<(() => void) | null>(null)
  const watch = useCallback((within: HTMLElement | null) => {
    stop.current?.()
    stop.current = null
    if (within === null) {
      found.current.clear()
      return
    }
    const arrive = ({ target }: Event): void => {
      if (isField(target) && target.matches(words) && !found.current.has(target))
        found.current.set(target, target.value)
    }
    within.addEventListener('focusin', arrive)
    stop.current = () => within.removeEventListener('focusin', arrive)
  }, [])
  const hasTyped = useCallback(
    () =>
      [...found.current].some(
        ([field, before]) => field.isConnected && field.value.trim() !== '' && field.value !== before
      ),
    []
  )
  return { hasTyped, watch }
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
