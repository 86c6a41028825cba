import { useCallback, useEffect, useRef, useState } from 'react'

type Options = {
  /** Told at every change, before anything is saved. */
  readonly onType?: () => void
  readonly delayMs?: number
}

/**
 * A typed text that is saved when the typing pauses, when the field is left, and when the screen goes away.
 * Give `field` to a text field; what comes from outside shows as long as nothing is being typed.
 */
export function useDraft(value: string, save: (text: string) => void, options: Options = {}) {
  const { onType, delayMs = 600 } = options
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const text = pending.current
    if (text === null) return
    pending.current = null
    latest.current(text)
    setDraft(null)
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  const onChange = (text: string): void => {
    pending.current = text
    setDraft(text)
    onType?.()
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, delayMs)
  }
  return { field: { value: draft ?? value, onChange, onBlur: flush, isLeftByKey: true }, flush }
}
