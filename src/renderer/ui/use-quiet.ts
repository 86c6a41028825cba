import { useLayoutEffect } from 'react'

/**
 * While `isQuiet` holds, lists say nothing to screen readers of what was chosen in them: they name it as the therapist does,
 * and what they said stays on the page for a while after they are gone.
 */
export function useQuiet(isQuiet: boolean): void {
  useLayoutEffect(() => {
    if (!isQuiet) return undefined
    const hush = (): void => {
      for (const log of document.querySelectorAll('[data-live-announcer] [role=log]'))
        if (log.hasChildNodes()) log.replaceChildren()
    }
    hush()
    // It stands at the top of the page, and is made when something is said for the first time.
    const watch = new MutationObserver(hush)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [isQuiet])
}
