import type { Moment } from '../../../../shared/domain/session-record.ts'
import { drawMoment, drawOutline, type Scene } from './draw-moments.ts'
import type { Drag } from './drag.ts'
import { xOf } from './geometry.ts'
import { topOf } from './layout.ts'

export type Marquee = {
  readonly x: number
  readonly y: number
  readonly toX: number
  readonly toY: number
}

/** What moves while the rest stands still. */
export type Live = {
  readonly open: readonly Moment[]
  readonly chosen: Moment | null
  readonly hovered: Moment | null
  readonly drag: Drag | null
  readonly marquee: Marquee | null
  /** Where a dragged edge has caught hold. */
  readonly snapMs: number | null
}

/** More than these are not drawn while they are dragged: the rest of them show when they are let go. */
const mostDragged = 300

export function drawLive(context: CanvasRenderingContext2D, scene: Scene, live: Live): void {
  const { widthPx, heightPx, palette, layout, scrollPx, view } = scene
  context.clearRect(0, 0, widthPx, heightPx)
  context.save()
  context.translate(0, -scrollPx)
  context.font = `560 12px ${palette.font}`
  context.textBaseline = 'middle'
  for (const moment of live.open) at(moment, (topPx) => drawMoment(context, scene, moment, topPx, widthPx))
  if (live.hovered) outline(live.hovered, 1.5)
  if (live.chosen) outline(live.chosen, 2.5)
  if (live.drag) {
    const to = new Map(live.drag.to.map((moment) => [moment.id, moment]))
    // What is dragged leaves its old place visible beneath.
    for (const from of live.drag.from.slice(0, mostDragged)) {
      const moment = to.get(from.id)
      if (moment === undefined) continue
      at(from, (topPx) => {
        drawMoment(context, scene, moment, topPx, widthPx)
        drawOutline(context, scene, moment, topPx, 2.5, palette.ink)
      })
    }
  }
  context.restore()
  if (live.snapMs !== null) {
    context.fillStyle = palette.gold
    context.fillRect(Math.round(xOf(view, live.snapMs)) - 1, 0, 2, heightPx)
  }
  if (live.marquee) {
    const { x, y, toX, toY } = live.marquee
    const box = [Math.min(x, toX), Math.min(y, toY) - scrollPx, Math.abs(toX - x), Math.abs(toY - y)] as const
    context.fillStyle = palette.accent
    context.globalAlpha = 0.14
    context.fillRect(...box)
    context.globalAlpha = 1
    context.strokeStyle = palette.accent
    context.lineWidth = 1
    context.strokeRect(...box)
  }

  function at(moment: Moment, draw: (topPx: number) => void): void {
    const topPx = topOf(layout, moment)
    if (topPx !== null) draw(topPx)
  }
  function outline(moment: Moment, line: number): void {
    at(moment, (topPx) => drawOutline(context, scene, moment, topPx, line, palette.ink))
  }
}
