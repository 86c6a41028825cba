import { type RefObject, useEffect } from 'react'
import type { Studio } from './studio.ts'

/**
 * The row that is chosen has the focus and can be seen: one that was just made or brought back, the neighbour of one that
 * is gone, and the one that is shown while the reel plays, when the focus is on a row.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, { chosen, rowToFocus }: Studio): void {
  const chosenId = chosen?.id ?? null
  useEffect(() => {
    if (chosenId === null || !isRowOf(list.current, document.activeElement)) return
    return whenThere(list, chosenId)
  }, [list, chosenId])
  useEffect(() => (rowToFocus === null ? undefined : whenThere(list, rowToFocus.id)), [list, rowToFocus])
}

function isRowOf(list: HTMLElement | null, element: Element | null): boolean {
  return list !== null && element?.role === 'row' && list.contains(element)
}

/** The list draws its rows a little later than the page. */
function whenThere(list: RefObject<HTMLElement | null>, id: string): () => void {
  let frame = 0
  const look = (left: number): void => {
    const row = list.current?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(id)}"]`)
    if (row) {
      row.scrollIntoView({ block: 'nearest' })
      row.focus()
    } else if (left > 0) frame = requestAnimationFrame(() => look(left - 1))
  }
  look(30)
  return () => cancelAnimationFrame(frame)
}
