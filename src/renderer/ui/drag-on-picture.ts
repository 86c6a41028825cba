import type { PointerEvent } from 'react'
import type { Point } from '../../shared/domain/picture-view.ts'

type Drag = {
  /** How far the pointer has gone since it was pressed, in fractions of the surface. */
  readonly onMove: (by: Point) => void
  readonly onEnd: () => void
}

/** Follows a pressed pointer over a surface until it is let go, wherever that is. */
export function dragged(event: PointerEvent<HTMLElement>, surface: Element, { onMove, onEnd }: Drag): void {
  const { width, height } = surface.getBoundingClientRect()
  const { clientX, clientY, pointerId, currentTarget: held } = event
  held.setPointerCapture(pointerId)
  const move = (next: globalThis.PointerEvent): void => {
    onMove({ x: (next.clientX - clientX) / width, y: (next.clientY - clientY) / height })
  }
  const end = (): void => {
    held.removeEventListener('pointermove', move)
    held.removeEventListener('lostpointercapture', end)
    onEnd()
  }
  held.addEventListener('pointermove', move)
  held.addEventListener('lostpointercapture', end)
}

/** Where on a surface the pointer is, in fractions of it. */
export function pointOn(event: PointerEvent<HTMLElement>, surface: Element): Point {
  const { left, top, width, height } = surface.getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}
