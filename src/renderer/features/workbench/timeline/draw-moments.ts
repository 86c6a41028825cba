import { type View, xOf } from './geometry.ts'
import { spanOf } from './hit.ts'
import { type Layout, type Placed, rowPx } from './lanes.ts'
import { drawStar, hatch, traceBar, tracePoint } from './draw-shapes.ts'
import { inkOn, type Palette } from './palette.ts'

/** What the lanes are drawn with. */
export type Scene = {
  readonly layout: Layout
  readonly view: View
  readonly widthPx: number
  readonly playheadMs: number
  readonly labelOf: (placed: Placed) => string
  readonly palette: Palette
}

/** A stretch of the lanes, in pixels. */
export type Stretch = { readonly left: number; readonly right: number }

type Context = CanvasRenderingContext2D

/** Empties a stretch of the lanes down to their own grounds. */
export function drawGrounds(context: Context, { layout, palette }: Scene, { left, right }: Stretch): void {
  context.clearRect(left, 0, right - left, layout.heightPx)
  layout.lanes.forEach((lane, index) => {
    context.fillStyle = index % 2 === 0 ? palette.raised : palette.sunken
    context.fillRect(left, lane.topPx, right - left, lane.heightPx)
  })
}

/** Draws those that show in the stretch, in the order of time; words end where the next in the row begins. */
export function drawMoments(
  context: Context,
  scene: Scene,
  placed: readonly Placed[],
  stretch: Stretch
): void {
  context.font = `560 12px ${scene.palette.font}`
  context.textBaseline = 'middle'
  const next = new Map<number, number>()
  const spots: { placed: Placed; left: number; right: number; room: number }[] = []
  for (let at = placed.length - 1; at >= 0; at--) {
    const each = placed[at]
    if (each === undefined) continue
    const [left, right] = spanOf(each, scene.view, scene.playheadMs)
    const room = next.get(each.topPx) ?? scene.widthPx
    next.set(each.topPx, left)
    // A point before the stretch may still have its words there.
    const reach = each.moment.extent === 'point' ? room : right
    if (left <= stretch.right && reach + 3 >= stretch.left) spots.push({ placed: each, left, right, room })
  }
  for (let at = spots.length - 1; at >= 0; at--) {
    const spot = spots[at]
    if (spot) drawMoment(context, scene, spot.placed, spot.left, spot.right, spot.room)
  }
}

function drawMoment(
  context: Context,
  scene: Scene,
  placed: Placed,
  left: number,
  right: number,
  roomRight: number
): void {
  const { palette } = scene
  const { moment, found, topPx } = placed
  const colour = found?.group.colour.hex ?? '#7f7f7f'
  const valence = found?.code.valence ?? 'neutral'
  trace(context, scene, placed, left, right)
  context.fillStyle = valence === 'strength' ? colour : palette.raised
  context.fill()
  if (valence === 'growth') {
    hatch(context, colour, left, right, topPx)
    trace(context, scene, placed, left, right)
  }
  context.lineWidth = 1.5
  // A line of its own ground keeps full shapes apart that touch.
  context.strokeStyle = valence === 'strength' ? palette.raised : colour
  context.stroke()
  if (moment.extent === 'point') label(context, scene, placed, right + 2, roomRight - 4, palette.ink, null)
  else {
    const ink = valence === 'strength' ? inkOn(colour) : palette.ink
    const starRight = Math.max(left, 0) + (moment.star ? 12 : 0)
    const backing = valence === 'growth' ? palette.raised : null
    label(context, scene, placed, starRight + 6, Math.min(right, roomRight) - 4, ink, backing)
  }
  if (moment.star) {
    // On a bar that is wide enough it stands inside, before the words.
    if (moment.extent === 'interval' && right - left > 20)
      drawStar(context, Math.max(left, 0) + 9, topPx + rowPx / 2 + 0.5, palette)
    else drawStar(context, moment.extent === 'point' ? right - 3 : left + 3, topPx + 2, palette)
  }
}

function trace(context: Context, { view }: Scene, placed: Placed, left: number, right: number): void {
  const { moment, found, topPx } = placed
  if (moment.extent === 'point')
    tracePoint(context, found?.code.valence ?? 'neutral', xOf(view, moment.startMs), topPx)
  else traceBar(context, left, right, topPx)
}

/** The line around what is chosen, or lies under the pointer. */
export function drawOutline(context: Context, scene: Scene, placed: Placed, widthPx: number): void {
  const [left, right] = spanOf(placed, scene.view, scene.playheadMs)
  if (right < 0 || left > scene.widthPx) return
  trace(context, scene, placed, left, right)
  context.lineWidth = widthPx
  context.strokeStyle = scene.palette.ink
  context.stroke()
}

const widths = new Map<string, number>()

function label(
  context: Context,
  scene: Scene,
  placed: Placed,
  left: number,
  right: number,
  ink: string,
  backing: string | null
): void {
  const room = Math.min(right, scene.widthPx) - left
  if (room < 30) return
  const words = scene.labelOf(placed)
  const width = widths.get(words) ?? context.measureText(words).width
  widths.set(words, width)
  if (width > room && room < 46) return
  if (backing !== null) {
    context.fillStyle = backing
    context.fillRect(left - 3, placed.topPx + 2, Math.min(width, room) + 6, rowPx - 4)
  }
  const cut = width > room
  if (cut) {
    context.save()
    context.beginPath()
    context.rect(left, placed.topPx, room, rowPx)
    context.clip()
  }
  context.fillStyle = ink
  context.fillText(words, left, placed.topPx + rowPx / 2 + 0.5)
  if (cut) context.restore()
}
