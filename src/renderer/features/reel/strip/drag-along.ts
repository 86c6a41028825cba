import type { PointerEvent } from 'react'

/** Follows a pressed pointer along the strip: how far, in pixels, since it was pressed; `moved` says whether it was a drag. */
export function dragAlong(
  event: PointerEvent<HTMLElement>,
  { onMove, onEnd }: { readonly onMove: (byPx: number) => void; readonly onEnd: (moved: boolean) => void }
): void {
  const { clientX, pointerId, currentTarget: held } = event
  let moved = false
  held.setPointerCapture(pointerId)
  const move = (next: globalThis.PointerEvent): void => {
    moved ||= Math.abs(next.clientX - clientX) > 2
    if (moved) onMove(next.clientX - clientX)
  }
  const end = (): void => {
    held.removeEventListener('pointermove', move)
    held.removeEventListener('lostpointercapture', end)
    onEnd(moved)
  }
  held.addEventListener('pointermove', move)
  held.addEventListener('lostpointercapture', end)
}
