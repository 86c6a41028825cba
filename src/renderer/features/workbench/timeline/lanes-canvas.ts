import { fitCanvas } from '../../../ui/fit-canvas.ts'
import { drawLanes, type Stretch } from './draw-lanes.ts'
import type { Scene } from './draw-moments.ts'
import { moveLeft, seamsOf, shiftBetween, tolerance } from './shift-lanes.ts'

/** The canvas of the lanes, which knows what is painted on it. */
export type LanesCanvas = {
  /** All of it; what is there already and has only moved is moved. */
  readonly paint: (scene: Scene, chosen: ReadonlySet<string>) => void
  /** What an edit touched, where nothing else has changed. */
  readonly paintStretch: (scene: Scene, chosen: ReadonlySet<string>, stretch: Stretch) => void
}

/** From the view on everything is the same in what is painted and in what is to be. */
type Painted = { readonly scene: Scene; readonly chosen: ReadonlySet<string>; readonly pixelRatio: number }

export function createLanesCanvas(canvas: HTMLCanvasElement): LanesCanvas {
  let painted: Painted | null = null

  function draw(scene: Scene, chosen: ReadonlySet<string>, stretches: readonly Stretch[]): void {
    const context = fitCanvas(canvas, scene.widthPx, scene.heightPx)
    if (context !== null) for (const stretch of stretches) drawLanes(context, scene, stretch, chosen)
  }

  return {
    paint(scene, chosen) {
      const now = { scene, chosen, pixelRatio: window.devicePixelRatio }
      const { view, widthPx } = scene
      const shift =
        painted !== null && isAlike(painted, now)
          ? shiftBetween(painted.scene.view, view, widthPx, now.pixelRatio)
          : null
      if (painted === null || shift === null) {
        draw(scene, chosen, [{ left: 0, right: widthPx }])
        painted = now
        return
      }
      const context = canvas.getContext('2d')
      if (context !== null) moveLeft(context, shift.pixels)
      draw(scene, chosen, seamsOf(scene, shift.px, now.pixelRatio))
      // Where what was moved lies to a hair, so that many small faults don't add up.
      const startMs = painted.scene.view.startMs + shift.px * view.msPerPx
      painted = { ...now, scene: { ...scene, view: { ...view, startMs } } }
    },
    paintStretch(scene, chosen, stretch) {
      draw(scene, chosen, [stretch])
      const now = { scene, chosen, pixelRatio: window.devicePixelRatio }
      // In another view than the rest of the picture: that is painted next, and all of it.
      if (painted === null || !isAlike(painted, now) || isMoved(painted.scene, scene)) painted = null
    }
  }
}

function isMoved({ view: before }: Scene, { view: after }: Scene): boolean {
  return (
    before.msPerPx !== after.msPerPx || Math.abs(before.startMs - after.startMs) > after.msPerPx * tolerance
  )
}

function isAlike(before: Painted, now: Painted): boolean {
  const [old, next] = [before.scene, now.scene]
  return (
    before.chosen === now.chosen &&
    before.pixelRatio === now.pixelRatio &&
    old.layout === next.layout &&
    old.widthPx === next.widthPx &&
    old.heightPx === next.heightPx &&
    old.scrollPx === next.scrollPx &&
    old.codes === next.codes &&
    old.fits === next.fits &&
    old.palette === next.palette
  )
}
