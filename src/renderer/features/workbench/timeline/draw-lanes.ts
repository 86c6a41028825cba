import type { Moment } from '../../../../shared/domain/session-record.ts'
import { drawMoment, drawOutline, type Scene, shadeOf } from './draw-moments.ts'
import { overflowCells, pointPx } from './hit.ts'
import { overflowPx, rowPx, rowTop } from './layout.ts'
import { overflowOf } from './pack.ts'
import { walkRow } from './row-walk.ts'

/** A stretch of the lanes, in pixels. */
export type Stretch = { readonly left: number; readonly right: number }

type Context = CanvasRenderingContext2D

/** Draws the lanes that show, from `left` to `right`: their grounds, and in each row what can be seen of it. */
export function drawLanes(
  context: Context,
  scene: Scene,
  { left, right }: Stretch,
  chosen: ReadonlySet<string>
): void {
  const { layout, scrollPx, heightPx, palette } = scene
  context.save()
  context.beginPath()
  context.rect(left, 0, right - left, heightPx)
  context.clip()
  context.clearRect(left, 0, right - left, heightPx)
  context.translate(0, -scrollPx)
  context.font = `560 12px ${palette.font}`
  context.textBaseline = 'middle'
  layout.lanes.forEach((lane, index) => {
    if (lane.topPx > scrollPx + heightPx || lane.topPx + lane.heightPx < scrollPx) return
    context.fillStyle = index % 2 === 0 ? palette.raised : palette.sunken
    context.fillRect(left, lane.topPx, right - left, lane.heightPx)
    const pack = layout.packs[index]
    if (pack === undefined) return
    for (let row = 0; row < lane.rows; row++) {
      const topPx = rowTop(layout, index, row)
      if (topPx < scrollPx + heightPx && topPx + rowPx > scrollPx)
        drawRow(
          context,
          scene,
          pack.rows[row] ?? [],
          topPx,
          lane.colour ?? palette.inkFaint,
          { left, right },
          chosen
        )
    }
    if (lane.hasOverflow)
      drawOverflow(context, scene, overflowOf(pack), lane.topPx + lane.heightPx - overflowPx, { left, right })
  })
  context.restore()
}

function drawRow(
  context: Context,
  scene: Scene,
  row: readonly Moment[],
  topPx: number,
  colour: string,
  { left, right }: Stretch,
  chosen: ReadonlySet<string>
): void {
  const outlined: Moment[] = []
  const crowd = createCrowd(context, colour, topPx)
  walkRow(
    row,
    scene.view,
    left - pointPx - 1,
    right + pointPx + 1,
    ({ moment, roomRight }) => {
      // What is open grows with the playhead: the layer above draws it.
      if (moment.extent === 'open') return
      drawMoment(context, scene, moment, topPx, roomRight)
      if (chosen.has(moment.id)) outlined.push(moment)
    },
    (many) => {
      crowd.add(whole(many.left), whole(many.right), shadeOf(scene, many))
      if (chosen.has(many.first.id)) outlined.push(many.first)
    }
  )
  crowd.flush()
  for (const moment of outlined) drawOutline(context, scene, moment, topPx, 2, scene.palette.ink)
}

/** The nearest whole pixel; what lies between two goes to the same one wherever the film is scrolled to. */
function whole(px: number): number {
  return Math.round(px - 0.001)
}

/** Stretches alike that touch are filled as one: from afar a row of thousands is a few dozen bars. */
function createCrowd(context: Context, colour: string, topPx: number) {
  let run = { left: 0, right: 0, shade: 0 }
  const flush = (): void => {
    if (run.right <= run.left) return
    context.fillStyle = colour
    context.globalAlpha = run.shade
    context.fillRect(run.left, topPx, run.right - run.left, rowPx)
    context.globalAlpha = 1
    run = { left: 0, right: 0, shade: 0 }
  }
  return {
    flush,
    add: (left: number, right: number, shade: number): void => {
      if (run.shade === shade && left <= run.right) run = { ...run, right }
      else {
        flush()
        run = { left, right, shade }
      }
    }
  }
}

function drawOverflow(
  context: Context,
  { view, palette }: Scene,
  over: readonly Moment[],
  topPx: number,
  { left, right }: Stretch
): void {
  context.font = `600 10px ${palette.font}`
  context.fillStyle = palette.inkSoft
  for (const cell of overflowCells(over, view, left, right))
    context.fillText(`+${String(cell.count)}`, cell.left + 3, topPx + overflowPx / 2)
  context.font = `560 12px ${palette.font}`
}
