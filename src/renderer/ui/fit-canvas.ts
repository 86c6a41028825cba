/** Gives a canvas as many pixels as the screen has for it; setting a size clears it, so only when it differs. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio
  const width = Math.round(widthPx * ratio)
  const height = Math.round(heightPx * ratio)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${widthPx}px`
    canvas.style.height = `${heightPx}px`
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
