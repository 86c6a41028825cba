import type { Moment } from '../../../../shared/domain/session-record.ts'
import type { LaneName, LanePlan } from './lanes.ts'
import { changePack, overflowOf, type Pack, packOf, rowCount, rowOfMoment, type Span } from './pack.ts'

export const rowPx = 20
export const gapPx = 3
/** A strip below the rows that counts what found no place in them. */
export const overflowPx = 12
const foldedPx = 16

/** One strip of the timeline, where it stands. */
export type Lane = {
  readonly id: string
  readonly name: LaneName
  readonly colour: string | null
  readonly topPx: number
  readonly heightPx: number
  readonly rows: number
  readonly hasOverflow: boolean
  /** Nothing in it: it is shown small, or, when it isn't the codebook's own, not at all. */
  readonly isFolded: boolean
}

export type LaneChange = Span & { readonly lane: number }

/** All moments of a recording in their places. It is changed in place by edits, and costs what an edit touches. */
export type Layout = {
  readonly plan: LanePlan
  readonly packs: readonly Pack[]
  /** Another list only when a lane's place, its height or the number of its rows has changed. */
  lanes: readonly Lane[]
  heightPx: number
  horizonMs: number
}

/** Open intervals keep their row until here, so that one that runs doesn't move all that lies behind it in the film. */
export function horizonAt(playheadMs: number): number {
  return (Math.floor(playheadMs / 60_000) + 2) * 60_000
}

export function layOut(moments: readonly Moment[], plan: LanePlan, horizonMs: number): Layout {
  const own = plan.lanes.map((): Moment[] => [])
  for (const moment of moments) own[plan.laneOf(moment)]?.push(moment)
  const packs = own.map((list) => packOf(list, plan.mostRows, horizonMs))
  const lanes = stack(plan, packs)
  return { plan, packs, lanes, heightPx: heightOf(lanes), horizonMs }
}

/** Draws an edit into the layout: what was taken out of the document and what was put in. What it touched, by lane. */
export function changeLayout(
  layout: Layout,
  gone: readonly Moment[],
  come: readonly Moment[]
): readonly LaneChange[] {
  const { plan, packs, horizonMs } = layout
  const out = Map.groupBy(gone, plan.laneOf)
  const into = Map.groupBy(come, plan.laneOf)
  const changes: LaneChange[] = []
  for (const lane of new Set([...out.keys(), ...into.keys()])) {
    const pack = packs[lane]
    const span = pack && changePack(pack, out.get(lane) ?? [], into.get(lane) ?? [], horizonMs)
    if (span) changes.push({ ...span, lane })
  }
  restack(layout)
  return changes
}

/** Follows the playhead: what is open keeps its row further on. True when something has moved. */
export function growOpen(layout: Layout, open: readonly Moment[], playheadMs: number): boolean {
  const horizonMs = horizonAt(playheadMs)
  if (horizonMs === layout.horizonMs) return false
  layout.horizonMs = horizonMs
  return open.length > 0 && changeLayout(layout, open, open).length > 0
}

function restack(layout: Layout): void {
  const lanes = stack(layout.plan, layout.packs)
  const alike =
    lanes.length === layout.lanes.length &&
    lanes.every((lane, at) => {
      const before = layout.lanes[at]
      return (
        before !== undefined &&
        before.topPx === lane.topPx &&
        before.heightPx === lane.heightPx &&
        before.rows === lane.rows &&
        before.hasOverflow === lane.hasOverflow &&
        before.isFolded === lane.isFolded
      )
    })
  if (alike) return
  layout.lanes = lanes
  layout.heightPx = heightOf(lanes)
}

function heightOf(lanes: readonly Lane[]): number {
  const last = lanes.at(-1)
  return last === undefined ? 0 : last.topPx + last.heightPx
}

function stack(plan: LanePlan, packs: readonly Pack[]): readonly Lane[] {
  let topPx = 0
  return plan.lanes.map((def, index) => {
    const pack = packs[index]
    const rows = pack === undefined ? 0 : rowCount(pack)
    const isFolded = rows === 0 && (plan.by === 'code' || def.name.kind === 'other')
    const hasOverflow = pack !== undefined && overflowOf(pack).length > 0
    const open = Math.max(1, rows) * (rowPx + gapPx) + gapPx + (hasOverflow ? overflowPx : 0)
    const heightPx = !isFolded ? open : def.name.kind === 'other' ? 0 : foldedPx
    const lane = { ...def, topPx, heightPx, rows, hasOverflow, isFolded }
    topPx += heightPx
    return lane
  })
}

/** The top of a row, from the top of all lanes. What found no row is drawn in the last one when it is looked at. */
export function rowTop(layout: Layout, lane: number, row: number): number {
  const shown = Math.min(row, layout.plan.mostRows - 1)
  return (layout.lanes[lane]?.topPx ?? 0) + gapPx + shown * (rowPx + gapPx)
}

/** Where a moment lies; null when it isn't in the layout. */
export function topOf(layout: Layout, moment: Moment): number | null {
  const lane = layout.plan.laneOf(moment)
  const pack = layout.packs[lane]
  const row = pack === undefined ? null : rowOfMoment(pack, moment)
  return row === null ? null : rowTop(layout, lane, row)
}
