import type { CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import { valenceOf } from '../../../../shared/domain/effective-code.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { drawStar, hatch, traceBar, tracePoint } from './draw-shapes.ts'
import { type View, xOf } from './geometry.ts'
import { spanOf } from './hit.ts'
import { colourOf } from './lanes.ts'
import { type Layout, rowPx } from './layout.ts'
import { inkOn, type Palette } from './palette.ts'
import type { Many } from './row-walk.ts'

/** What the lanes are drawn with. */
export type Scene = {
  readonly layout: Layout
  readonly view: View
  readonly widthPx: number
  /** The part of the lanes that shows: so far they are scrolled, and so high it is. */
  readonly scrollPx: number
  readonly heightPx: number
  readonly playheadMs: number
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  /** Whether the filter of the list shows a moment; the others are dimmed. Null: it shows all. */
  readonly fits: ((moment: Moment) => boolean) | null
  readonly labelOf: (moment: Moment) => string
  readonly palette: Palette
}

type Context = CanvasRenderingContext2D

const dimmed = 0.22

/** Below this width shapes don't show; a plain bar costs a tenth. */
const plainBelowPx = 7

/** Several moments in a few pixels: the darker, the more there are. */
export function shadeOf(scene: Scene, { count, first }: Many): number {
  return isDim(scene, first) ? dimmed : Math.min(1, 0.4 + 0.15 * Math.ceil(Math.log2(count)))
}

function isDim({ fits }: Scene, moment: Moment): boolean {
  return fits !== null && !fits(moment)
}

/** One moment at its place; words end where the next in the row begins. */
export function drawMoment(
  context: Context,
  scene: Scene,
  moment: Moment,
  topPx: number,
  roomRight: number
): void {
  if (isDim(scene, moment)) context.globalAlpha = dimmed
  drawShape(context, scene, moment, topPx, roomRight)
  context.globalAlpha = 1
}

function drawShape(context: Context, scene: Scene, moment: Moment, topPx: number, roomRight: number): void {
  const { palette, view } = scene
  const [left, right] = spanOf(moment, view, scene.playheadMs)
  const found = scene.codes.get(moment.code)
  const colour = colourOf(found)
  const isPoint = moment.extent === 'point'
  const x = xOf(view, moment.startMs)
  if (isPoint ? roomRight - x < plainBelowPx : right - left < plainBelowPx) {
    context.fillStyle = colour
    if (isPoint) context.fillRect(x - 1, topPx, 2, rowPx)
    else context.fillRect(left, topPx + 1, Math.min(right - left, Math.max(2, roomRight - left)), rowPx - 2)
    return
  }
  const valence = valenceOf(moment, scene.codes)
  trace(context, scene, moment, left, right, topPx)
  context.fillStyle = valence === 'strength' ? colour : palette.raised
  context.fill()
  if (valence === 'growth') {
    hatch(context, colour, left, right, topPx)
    trace(context, scene, moment, left, right, topPx)
  }
  context.lineWidth = 1.5
  // A line of its own ground keeps full shapes apart that touch.
  context.strokeStyle = valence === 'strength' ? palette.raised : colour
  context.stroke()
  if (moment.extent === 'open') drawOpenEnd(context, colour, right, topPx)
  drawWords(context, scene, moment, { left, right, topPx, roomRight, colour, valence })
}

/** An interval that still runs ends in an arrow and has no edge. */
function drawOpenEnd(context: Context, colour: string, right: number, topPx: number): void {
  context.beginPath()
  context.moveTo(right - 1, topPx)
  context.lineTo(right + 7, topPx + rowPx / 2)
  context.lineTo(right - 1, topPx + rowPx)
  context.closePath()
  context.fillStyle = colour
  context.fill()
}

type Spot = {
  readonly left: number
  readonly right: number
  readonly topPx: number
  readonly roomRight: number
  readonly colour: string
  readonly valence: string
}

function drawWords(context: Context, scene: Scene, moment: Moment, spot: Spot): void {
  const { palette } = scene
  const { left, right, topPx, roomRight, valence } = spot
  if (moment.extent === 'point')
    label(context, scene, moment, topPx, right + 2, roomRight - 10, palette.ink, null)
  else {
    const ink = valence === 'strength' ? inkOn(spot.colour) : palette.ink
    const starRight = Math.max(left, 0) + (moment.star ? 12 : 0)
    const backing = valence === 'growth' ? palette.raised : null
    label(context, scene, moment, topPx, starRight + 6, Math.min(right, roomRight) - 4, ink, backing)
  }
  if (!moment.star) return
  // On a bar that is wide enough it stands inside, before the words.
  if (moment.extent === 'interval' && right - left > 20)
    drawStar(context, Math.max(left, 0) + 9, topPx + rowPx / 2 + 0.5, palette)
  else if (roomRight - left > 12)
    drawStar(context, moment.extent === 'point' ? right - 3 : left + 3, topPx + 2, palette)
}

function trace(
  context: Context,
  { view, codes }: Scene,
  moment: Moment,
  left: number,
  right: number,
  topPx: number
): void {
  if (moment.extent === 'point')
    tracePoint(context, valenceOf(moment, codes), xOf(view, moment.startMs), topPx)
  else traceBar(context, left, right, topPx)
}

/** The line around what is chosen, or lies under the pointer. */
export function drawOutline(
  context: Context,
  scene: Scene,
  moment: Moment,
  topPx: number,
  widthPx: number,
  colour: string
): void {
  const [left, right] = spanOf(moment, scene.view, scene.playheadMs)
  if (right < -10 || left > scene.widthPx + 10) return
  trace(context, scene, moment, left, right, topPx)
  context.lineWidth = widthPx
  context.strokeStyle = colour
  context.stroke()
}

const widths = new Map<string, number>()

function label(
  context: Context,
  scene: Scene,
  moment: Moment,
  topPx: number,
  left: number,
  right: number,
  ink: string,
  backing: string | null
): void {
  const room = Math.min(right, scene.widthPx) - left
  if (room < 30) return
  const words = scene.labelOf(moment)
  const width = widths.get(words) ?? context.measureText(words).width
  widths.set(words, width)
  if (width > room && room < 46) return
  if (backing !== null) {
    context.fillStyle = backing
    context.fillRect(left - 3, topPx + 2, Math.min(width, room) + 6, rowPx - 4)
  }
  const cut = width > room
  if (cut) {
    context.save()
    context.beginPath()
    context.rect(left, topPx, room, rowPx)
    context.clip()
  }
  context.fillStyle = ink
  context.fillText(words, left, topPx + rowPx / 2 + 0.5)
  if (cut) context.restore()
}
