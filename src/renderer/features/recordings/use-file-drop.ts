import { type RefObject, useEffect, useRef, useState } from 'react'

/** Files dropped anywhere on the element; true while some hang over it. */
export function useFileDrop(
  zone: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const element = zone.current
    if (!element) return undefined
    // Enter and leave come for every child that is passed; only the sum tells.
    let depth = 0
    const leave = new AbortController()
    const on = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      listen: (event: DragEvent) => void
    ): void =>
      element.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return
          event.preventDefault()
          listen(event)
        },
        { signal: leave.signal }
      )
    on('dragenter', () => {
      depth += 1
      setOver(true)
    })
    on('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    })
    on('dragleave', () => {
      depth -= 1
      if (depth <= 0) setOver(false)
    })
    on('drop', (event) => {
      depth = 0
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    })
    return () => leave.abort()
  }, [zone])
  return isOver
}
