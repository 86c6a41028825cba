import type { Codebook, CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import type { Localised } from '../../../../shared/domain/language.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'

export const rowPx = 20
const gapPx = 3
const mostRows = 3

/** One strip of the timeline: a group of the codebook, or what was coded with other codebooks (`title` null). */
export type Lane = {
  readonly id: string
  readonly title: Localised | null
  readonly colour: string
  readonly topPx: number
  readonly heightPx: number
}

/** A moment where it is drawn. */
export type Placed = {
  readonly moment: Moment
  readonly found: FoundCode | undefined
  readonly topPx: number
}

export type Layout = {
  readonly lanes: readonly Lane[]
  /** In the order of time. */
  readonly placed: readonly Placed[]
  readonly heightPx: number
}

const otherColour = '#7f7f7f'

/** Places moments, given in the order of time, in lanes; those that overlap lie under each other, up to three deep. */
export function layOut(
  moments: readonly Moment[],
  codebook: Codebook,
  codes: ReadonlyMap<CodeRef, FoundCode>
): Layout {
  const laneOf = new Map<string, number>(codebook.groups.map((group, index) => [group.id, index]))
  const other = codebook.groups.length
  const ends: number[][] = Array.from({ length: other + 1 }, () => [])
  const spots = moments.map((moment) => {
    const found = codes.get(moment.code)
    const lane = found?.codebook.id === codebook.id ? (laneOf.get(found.group.id) ?? other) : other
    return { moment, found, lane, row: takeRow(ends[lane] ?? [], moment) }
  })
  const lanes = stack(codebook, ends)
  return {
    lanes,
    placed: spots.map(({ moment, found, lane, row }) => ({
      moment,
      found,
      topPx: (lanes[lane]?.topPx ?? 0) + gapPx + row * (rowPx + gapPx)
    })),
    heightPx: lanes.reduce((sum, lane) => sum + lane.heightPx, 0)
  }
}

/** The first row that is free where the moment starts; the last one when all are taken. */
function takeRow(ends: number[], moment: Moment): number {
  const end = moment.extent === 'open' ? Infinity : (moment.endMs ?? moment.startMs + 1)
  const free = ends.findIndex((until) => until <= moment.startMs)
  const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1)
  ends[row] = Math.max(ends[row] ?? 0, end)
  return row
}

function stack(codebook: Codebook, ends: readonly (readonly number[])[]): readonly Lane[] {
  const all = [
    ...codebook.groups.map(({ id, title, colour }) => ({ id, title, colour: colour.hex })),
    ...((ends.at(-1)?.length ?? 0) > 0 ? [{ id: '', title: null, colour: otherColour }] : [])
  ]
  let topPx = 0
  return all.map((lane, index) => {
    const rows = Math.max(1, ends[index]?.length ?? 0)
    const heightPx = rows * (rowPx + gapPx) + gapPx
    const placed = { ...lane, topPx, heightPx }
    topPx += heightPx
    return placed
  })
}
