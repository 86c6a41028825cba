import type { Valence } from '../../../../shared/domain/codebook.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { type View, xOf } from './geometry.ts'
import { pointPx, spanOf, visible } from './hit.ts'
import { type Layout, type Placed, rowPx } from './lanes.ts'
import { inkOn, type Palette } from './palette.ts'

/** All that the lanes show. */
export type Scene = {
  readonly layout: Layout
  readonly view: View
  readonly widthPx: number
  readonly playheadMs: number
  readonly selectedId: string | null
  readonly hoverId: string | null
  /** Stands in for the moment with the same id: it is being dragged. */
  readonly preview: Moment | null
  readonly labelOf: (placed: Placed) => string
  readonly palette: Palette
}

type Context = CanvasRenderingContext2D

export function drawLanes(context: Context, { layout, widthPx, palette }: Scene): void {
  context.clearRect(0, 0, widthPx, layout.heightPx)
  layout.lanes.forEach((lane, index) => {
    context.fillStyle = index % 2 === 0 ? palette.raised : palette.sunken
    context.fillRect(0, lane.topPx, widthPx, lane.heightPx)
  })
}

/** Draws what shows of the moments, all but those that are still open: they grow on a layer of their own. */
export function drawMoments(context: Context, scene: Scene, open: boolean): void {
  const { layout, view, widthPx, playheadMs, preview } = scene
  context.font = `560 12px ${scene.palette.font}`
  context.textBaseline = 'middle'
  const shown = visible(layout.placed, view, widthPx, playheadMs).filter(
    ({ moment }) => (moment.extent === 'open') === open
  )
  const next = new Map<number, number>()
  const spots = shown.toReversed().map((each) => {
    const placed = preview?.id === each.moment.id ? { ...each, moment: preview } : each
    const span = spanOf(placed, view, playheadMs)
    const roomRight = next.get(placed.topPx) ?? widthPx
    next.set(placed.topPx, span[0])
    return { placed, span, roomRight }
  })
  for (const { placed, span, roomRight } of spots.toReversed())
    drawMoment(context, scene, placed, span, roomRight)
}

function drawMoment(
  context: Context,
  scene: Scene,
  placed: Placed,
  [left, right]: readonly [number, number],
  roomRight: number
): void {
  const { palette, selectedId, hoverId } = scene
  const { moment, found, topPx } = placed
  const colour = found?.group.colour.hex ?? '#7f7f7f'
  const valence = found?.code.valence ?? 'neutral'
  const isPoint = moment.extent === 'point'
  const shape = new Path2D()
  if (isPoint) pointShape(shape, valence, xOf(scene.view, moment.startMs), topPx + rowPx / 2)
  else shape.roundRect(left, topPx, right - left, rowPx, Math.min(4, (right - left) / 2))

  context.fillStyle = valence === 'strength' ? colour : palette.raised
  context.fill(shape)
  if (valence === 'growth') hatch(context, shape, colour, left, right, topPx)
  context.lineWidth = 1.5
  context.strokeStyle = colour
  context.stroke(shape)
  if (moment.id === selectedId || moment.id === hoverId) {
    context.lineWidth = moment.id === selectedId ? 2.5 : 1.5
    context.strokeStyle = palette.ink
    context.stroke(shape)
  }
  if (isPoint) label(context, scene, placed, right + 2, roomRight - 4, palette.ink, null)
  else
    label(
      context,
      scene,
      placed,
      Math.max(left, 0) + 6,
      Math.min(right, roomRight) - 4,
      valence === 'strength' ? inkOn(colour) : palette.ink,
      valence === 'growth' ? palette.raised : null
    )
  if (moment.star) star(context, isPoint ? right - 3 : Math.max(left + 1, 3), topPx + 1, palette)
}

/** Colour never tells alone: strength is round and full, growth a hatched triangle, neutral an empty diamond. */
function pointShape(shape: Path2D, valence: Valence, x: number, y: number): void {
  const r = pointPx - 0.5
  if (valence === 'strength') {
    shape.arc(x, y, r, 0, Math.PI * 2)
    return
  }
  const corners =
    valence === 'growth'
      ? ([
          [0, -r],
          [r, r * 0.8],
          [-r, r * 0.8]
        ] as const)
      : ([
          [0, -r],
          [r, 0],
          [0, r],
          [-r, 0]
        ] as const)
  corners.forEach(([dx, dy], index) =>
    index === 0 ? shape.moveTo(x + dx, y + dy) : shape.lineTo(x + dx, y + dy)
  )
  shape.closePath()
}

function hatch(
  context: Context,
  shape: Path2D,
  colour: string,
  left: number,
  right: number,
  topPx: number
): void {
  context.save()
  context.clip(shape)
  context.globalAlpha = 0.6
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.beginPath()
  const from = Math.max(left, 0) - rowPx
  // Beyond any screen there is nothing to see.
  const to = Math.min(right, from + 6000)
  for (let x = from - (from % 6); x < to; x += 6) {
    context.moveTo(x, topPx + rowPx)
    context.lineTo(x + rowPx, topPx)
  }
  context.stroke()
  context.restore()
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
  const y = placed.topPx + rowPx / 2
  if (backing !== null) {
    context.fillStyle = backing
    context.fillRect(left - 3, placed.topPx + 2, Math.min(width, room) + 6, rowPx - 4)
  }
  context.save()
  context.beginPath()
  context.rect(left, placed.topPx, room, rowPx)
  if (width > room) context.clip()
  context.fillStyle = ink
  context.fillText(words, left, y + 0.5)
  context.restore()
}

function star(context: Context, x: number, y: number, palette: Palette): void {
  const shape = new Path2D()
  for (let corner = 0; corner < 10; corner++) {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2
    const r = corner % 2 === 0 ? 6 : 2.7
    shape.lineTo(x + Math.cos(angle) * r, y + Math.sin(angle) * r)
  }
  shape.closePath()
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = palette.raised
  context.stroke(shape)
  context.fillStyle = palette.gold
  context.fill(shape)
}
