import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const overscan = 6

type Rows = { readonly first: number; readonly count: number }

/**
 * Which rows of an even list stand in view, with some around them. All rows are equally high, so nothing is kept
 * for each of them: a hundred thousand cost what a dozen do.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowPx: number
): Rows & { readonly reveal: (index: number) => void } {
  const [rows, setRows] = useState<Rows>({ first: 0, count: 0 })
  // Known from what the page tells: asking it for its measures costs more than all the rest.
  const seen = useRef({ topPx: 0, heightPx: 0 })
  /** The row that was asked for last: it stays in view when the list becomes shorter. */
  const asked = useRef<number | null>(null)
  const [reveal] = useState(() => (index: number): void => {
    asked.current = index
    const { topPx, heightPx } = seen.current
    const top = index * rowPx
    const wanted = top < topPx ? top : Math.max(topPx, top + rowPx - heightPx)
    if (scroller.current !== null && wanted !== topPx && heightPx > 0) scroller.current.scrollTop = wanted
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => {
      const { topPx, heightPx } = seen.current
      const first = Math.max(0, Math.floor(topPx / rowPx) - overscan)
      const count = Math.ceil(heightPx / rowPx) + 2 * overscan
      setRows((before) => (before.first === first && before.count === count ? before : { first, count }))
    }
    const scrolled = (): void => {
      seen.current.topPx = element.scrollTop
      look()
    }
    const observer = new ResizeObserver(() => {
      const { topPx, heightPx } = seen.current
      const top = (asked.current ?? -1) * rowPx
      const wasInView = heightPx === 0 || (top >= topPx && top + rowPx <= topPx + heightPx)
      seen.current.heightPx = element.clientHeight
      if (asked.current !== null && wasInView) reveal(asked.current)
      scrolled()
    })
    observer.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, rowPx, reveal])
  return { ...rows, reveal }
}
