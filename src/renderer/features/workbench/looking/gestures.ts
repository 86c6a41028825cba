import type { Point } from '../../../../shared/domain/picture-view.ts'
import { isZoomed, panPicture, toggleZoom, zoomPicture } from '../../../state/view.ts'

/** Less is the tremble of a click. */
const dragFromPx = 4

/**
 * What a pointer, a wheel or two fingers do to the picture. `press` is called for a click that was no drag. Call
 * what comes back to stop.
 */
export function attachGestures(box: HTMLElement, press: () => void): () => void {
  const leave = new AbortController()
  const { signal } = leave
  const fingers = new Map<number, Point>()
  let travelled = 0
  let dragged = false

  const inBox = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = box.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  box.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a touchpad arrives as a wheel with Ctrl.
      if (event.ctrlKey) {
        event.preventDefault()
        zoomPicture(Math.exp(-clampStep(pixels(event, event.deltaY)) / 250), inBox(event))
      } else if (isZoomed()) {
        event.preventDefault()
        const [right, down] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
        panPicture({ x: -pixels(event, right), y: -pixels(event, down) })
      }
    },
    { passive: false, signal }
  )

  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || isControl(event)) return
    fingers.set(event.pointerId, inBox(event))
    if (fingers.size === 1) {
      travelled = 0
      dragged = false
    }
  }
  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId)
    if (before === undefined) return
    const now = inBox(event)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (travelled < dragFromPx) return
    dragged = true
    if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId)
    if (other) {
      zoomPicture(distance(now, other) / Math.max(1, distance(before, other)), middleOf(now, other))
      panPicture({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 })
    } else if (isZoomed()) {
      box.dataset['drags'] = ''
      panPicture({ x: now.x - before.x, y: now.y - before.y })
    }
  }
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    delete box.dataset['drags']
  }
  box.addEventListener('pointerdown', down, { signal })
  box.addEventListener('pointermove', move, { signal })
  box.addEventListener('pointerup', up, { signal })
  box.addEventListener('pointercancel', up, { signal })
  box.addEventListener(
    'click',
    (event) => {
      if (!dragged && !isControl(event)) press()
      dragged = false
    },
    { signal }
  )
  box.addEventListener(
    'dblclick',
    (event) => {
      if (!isControl(event)) toggleZoom(inBox(event))
    },
    { signal }
  )
  return () => leave.abort()
}

/** What lies over the picture and is pressed itself. */
function isControl(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('[data-over-picture]') !== null
}

/** A wheel that counts lines or pages is counted in pixels too. */
function pixels({ deltaMode }: WheelEvent, delta: number): number {
  return (
    delta *
    (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 400)
  )
}

/** One notch of any mouse is one comfortable step. */
function clampStep(delta: number): number {
  return Math.min(60, Math.max(-60, delta))
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
