import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus when what had it goes away, such as a stop button when its work is done: it goes to the same card, else to
 * the one that came in its place, else to the page's title. `seen`: what decides which cards there are.
 */
export function useFocusKept(zone: RefObject<HTMLElement | null>, seen: unknown): void {
  const last = useRef<{
    readonly element: HTMLElement
    readonly card: HTMLElement
    readonly at: number
  } | null>(null)
  useEffect(() => {
    const element = zone.current
    if (!element) return undefined
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      const card = target.closest<HTMLElement>('article')
      const isInZone = card !== null && element.contains(card)
      // A dialog that was opened from a card gives the focus back to it.
      if (!isInZone && target.closest('[role=dialog]') !== null) return
      last.current = isInZone ? { element: target, card, at: cardsIn(element).indexOf(card) } : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [zone])
  useEffect(() => {
    // After a dialog that is closing has had its turn.
    const turn = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const before = last.current
        const element = zone.current
        if (before === null || element === null || before.element.isConnected) return
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const cards = cardsIn(element)
        const next = before.card.isConnected ? before.card : (cards[before.at] ?? cards.at(-1))
        ;(next ?? element.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: false })
      })
    )
    return () => cancelAnimationFrame(turn)
  }, [zone, seen])
}

function cardsIn(zone: HTMLElement): readonly HTMLElement[] {
  return [...zone.querySelectorAll<HTMLElement>('article[data-record]')]
}
