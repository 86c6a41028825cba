import { firstFrom } from '../../../../shared/domain/time-list.ts'
import type { Stretch } from './draw-lanes.ts'
import type { Scene } from './draw-moments.ts'
import { msAt, type View, xOf } from './geometry.ts'
import { spanOf } from './hit.ts'
import { rowPx, rowTop } from './layout.ts'

/** Words and outlines reach no further beyond a moment than this. */
export const reachPx = 260
/** The shape of a point reaches no further beyond its time, with the line around it. */
const shapePx = 12
/** A part of a pixel by which what is moved may lie beside where it would be painted. */
export const tolerance = 0.01

/** By how many pixels of the screen the picture of one view becomes that of another; null when it doesn't, or hardly. */
export function shiftBetween(
  before: View,
  after: View,
  widthPx: number,
  pixelRatio: number
): { readonly pixels: number; readonly px: number } | null {
  if (before.msPerPx !== after.msPerPx) return null
  const exact = ((after.startMs - before.startMs) / after.msPerPx) * pixelRatio
  const pixels = Math.round(exact)
  const px = pixels / pixelRatio
  return pixels === 0 || Math.abs(exact - pixels) > tolerance || Math.abs(px) > widthPx / 2
    ? null
    : { pixels, px }
}

/**
 * What has to be painted when the rest is moved by `shiftPx`: what comes in, and at both edges what leans on them, such
 * as words that stay in view or end there.
 */
export function seamsOf(scene: Scene, shiftPx: number, pixelRatio: number): readonly Stretch[] {
  const { widthPx } = scene
  const oldLeft = Math.max(0, -shiftPx)
  const oldRight = Math.min(widthPx, widthPx - shiftPx)
  let left = oldLeft + shapePx
  let right = oldRight - shapePx
  for (const row of rowsShown(scene)) {
    const over = row[firstFrom(row, msAt(scene.view, oldLeft)) - 1]
    const end = over?.extent === 'interval' ? spanOf(over, scene.view, 0)[1] : 0
    left = Math.max(left, Math.min(end + shapePx, oldLeft + reachPx))
    const last = row[firstFrom(row, msAt(scene.view, oldRight)) - 1]
    if (last !== undefined)
      right = Math.min(right, Math.max(xOf(scene.view, last.startMs) - shapePx, oldRight - reachPx))
  }
  if (left >= right) return [{ left: 0, right: widthPx }]
  return [
    { left: 0, right: Math.ceil(left * pixelRatio) / pixelRatio },
    { left: Math.floor(right * pixelRatio) / pixelRatio, right: widthPx }
  ]
}

function rowsShown({ layout, scrollPx, heightPx }: Scene) {
  return layout.lanes.flatMap((lane, index) =>
    (layout.packs[index]?.rows ?? []).slice(0, lane.rows).filter((_, row) => {
      const topPx = rowTop(layout, index, row)
      return topPx < scrollPx + heightPx && topPx + rowPx > scrollPx
    })
  )
}

/** Moves what is painted to the left by so many pixels of the screen. */
export function moveLeft(context: CanvasRenderingContext2D, pixels: number): void {
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalCompositeOperation = 'copy'
  context.drawImage(context.canvas, -pixels, 0)
  context.restore()
}
