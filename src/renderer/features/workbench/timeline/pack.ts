import { byTime } from '../../../../shared/domain/coding.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { firstFrom, placeOf } from '../../../../shared/domain/time-list.ts'

/**
 * One lane's moments in rows. The moments of a row lie in the order of time and never overlap; each lies in the
 * first row that is free where it starts, so the same moments always come to lie alike. The row after the last
 * holds what found no place.
 */
export type Pack = {
  readonly mostRows: number
  /** All of the lane, in the order of time, with for each the row it lies in and the time from which that is free. */
  readonly moments: Moment[]
  readonly rowOf: number[]
  readonly ends: number[]
  /** `mostRows` rows and what is over. */
  readonly rows: Moment[][]
}

/** The stretch of time in which something came, went or moved to another row. */
export type Span = { readonly fromMs: number; readonly toMs: number }

type Old = { readonly moment: Moment; readonly row: number; readonly endMs: number }

/** From so many changes on a lane is packed anew: that is cheaper than to search for where each change ends. */
const many = 256

export function packOf(moments: readonly Moment[], mostRows: number, horizonMs: number): Pack {
  const pack: Pack = {
    mostRows,
    moments: [...moments],
    rowOf: [],
    ends: [],
    rows: Array.from({ length: mostRows + 1 }, () => [])
  }
  fill(pack, horizonMs)
  return pack
}

/** How many rows are in use. */
export function rowCount({ rows, mostRows }: Pack): number {
  for (let row = mostRows; row > 0; row--) if ((rows[row - 1]?.length ?? 0) > 0) return row
  return 0
}

/** What found no row. */
export function overflowOf({ rows, mostRows }: Pack): readonly Moment[] {
  return rows[mostRows] ?? []
}

/** The row of a moment of the lane, as it is in the lane; null when it isn't there. */
export function rowOfMoment(pack: Pack, moment: Moment): number | null {
  const at = placeOf(pack.moments, moment)
  return pack.moments[at]?.id === moment.id ? (pack.rowOf[at] ?? null) : null
}

/** From when on a row is free behind a moment. An open interval, which grows, keeps it until the horizon. */
function endOf({ extent, startMs, endMs }: Moment, horizonMs: number): number {
  return Math.max(startMs + 1, extent === 'open' ? horizonMs : (endMs ?? 0))
}

/**
 * Takes the `gone` out and puts the `come` in. Packs anew from each change on only
 * until everything lies as it lay: the cost depends on what overlaps there and not on how many there are.
 */
export function changePack(
  pack: Pack,
  gone: readonly Moment[],
  come: readonly Moment[],
  horizonMs: number
): Span | null {
  if (gone.length + come.length === 0) return null
  const { moments, rowOf, ends } = pack
  if (gone.length + come.length > many) {
    const out = new Set(gone.map(({ id }) => id))
    const next = [...moments.filter(({ id }) => !out.has(id)), ...come].sort(byTime)
    moments.length = 0
    for (const moment of next) moments.push(moment)
    fill(pack, horizonMs)
    return { fromMs: 0, toMs: Infinity }
  }
  const old: Old[] = []
  for (const moment of gone.toSorted(byTime)) {
    const at = placeOf(moments, moment)
    if (moments[at]?.id !== moment.id) continue
    old.push({ moment, row: rowOf[at] ?? 0, endMs: ends[at] ?? 0 })
    moments.splice(at, 1)
    rowOf.splice(at, 1)
    ends.splice(at, 1)
  }
  const fresh = come.toSorted(byTime)
  for (const moment of fresh) {
    const at = placeOf(moments, moment)
    moments.splice(at, 0, moment)
    // No row yet: it never lay anywhere.
    rowOf.splice(at, 0, -1)
    ends.splice(at, 0, endOf(moment, horizonMs))
  }
  return settle(pack, old, fresh)
}

/** Walks from change to change, and from each on until old and new agree again. */
function settle(pack: Pack, old: readonly Old[], fresh: readonly Moment[]): Span | null {
  const { moments, rowOf, ends, rows, mostRows } = pack
  let fromMs = Infinity
  let toMs = -Infinity
  let nextOld = 0
  let nextFresh = 0
  while (nextOld < old.length || nextFresh < fresh.length) {
    const first = earlier(old[nextOld]?.moment, fresh[nextFresh])
    if (first === undefined) break
    const begin = placeOf(moments, first)
    const before = freeFrom(pack, first)
    const was = [...before]
    const placed: Moment[][] = Array.from({ length: mostRows + 1 }, () => [])
    let at = begin
    for (; ; at++) {
      const moment = moments[at]
      for (let each = old[nextOld]; each !== undefined; each = old[nextOld]) {
        if (moment !== undefined && byTime(each.moment, moment) > 0) break
        was[each.row] = each.endMs
        toMs = Math.max(toMs, each.endMs)
        nextOld += 1
      }
      if (moment === undefined) break
      if (moment === fresh[nextFresh]) nextFresh += 1
      else if (alike(was, before, moment.startMs, mostRows)) break
      const endMs = ends[at] ?? 0
      const row = freeRow(before, moment.startMs, mostRows)
      const oldRow = rowOf[at] ?? -1
      if (oldRow >= 0) was[oldRow] = endMs
      before[row] = endMs
      rowOf[at] = row
      placed[row]?.push(moment)
      toMs = Math.max(toMs, endMs)
    }
    fromMs = Math.min(fromMs, first.startMs)
    const end = moments[at]
    rows.forEach((row, index) => {
      const low = placeOf(row, first)
      const high = end === undefined ? row.length : placeOf(row, end)
      rows[index] = replaced(row, low, high, placed[index] ?? [])
    })
  }
  return fromMs === Infinity ? null : { fromMs, toMs }
}

function earlier(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return byTime(a, b) <= 0 ? a : b
}

/** For each row, from when on it is free behind what lies before `moment`. */
function freeFrom({ rows, moments, ends, mostRows }: Pack, moment: Moment): number[] {
  const free: number[] = []
  for (let row = 0; row < mostRows; row++) {
    const list = rows[row] ?? []
    const last = list[placeOf(list, moment) - 1]
    free.push(last === undefined ? 0 : (ends[placeOf(moments, last)] ?? 0))
  }
  return free
}

function alike(a: readonly number[], b: readonly number[], fromMs: number, mostRows: number): boolean {
  for (let row = 0; row < mostRows; row++)
    if (Math.max(a[row] ?? 0, fromMs) !== Math.max(b[row] ?? 0, fromMs)) return false
  return true
}

function freeRow(free: readonly number[], startMs: number, mostRows: number): number {
  for (let row = 0; row < mostRows; row++) if ((free[row] ?? 0) <= startMs) return row
  return mostRows
}

function replaced(row: Moment[], low: number, high: number, by: readonly Moment[]): Moment[] {
  if (low === high && by.length === 0) return row
  if (by.length > 1000) return [...row.slice(0, low), ...by, ...row.slice(high)]
  row.splice(low, high - low, ...by)
  return row
}

function fill(pack: Pack, horizonMs: number): void {
  const { moments, rowOf, ends, rows, mostRows } = pack
  const free = new Array<number>(mostRows + 1).fill(0)
  for (const row of rows) row.length = 0
  rowOf.length = ends.length = 0
  for (const moment of moments) {
    const endMs = endOf(moment, horizonMs)
    const row = freeRow(free, moment.startMs, mostRows)
    free[row] = endMs
    rowOf.push(row)
    ends.push(endMs)
    rows[row]?.push(moment)
  }
}

/** The first of a row that reaches past `ms`: what comes before it has ended by then. */
export function firstReaching(row: readonly Moment[], ms: number): number {
  const at = firstFrom(row, ms)
  const before = row[at - 1]
  return before !== undefined && endOf(before, Infinity) > ms ? at - 1 : at
}
