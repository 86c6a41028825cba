import { byTime } from './coding.ts'
import type { Moment } from './session-record.ts'

/** Up to so many changes are put in one by one; more of them in one walk along the whole list. */
const few = 16

/** How many of a list in the order of time come before `moment`; its index when it is in the list. */
export function placeOf(moments: readonly Moment[], moment: Moment): number {
  return countBefore(moments, (other) => byTime(other, moment) < 0)
}

/** Where `moment`, that very object, stands in a list in the order of time; −1 when it doesn't. */
export function indexIn(moments: readonly Moment[], moment: Moment | null): number {
  const at = moment === null ? -1 : placeOf(moments, moment)
  return moments[at] === moment ? at : -1
}

/** The index of the first moment that starts at `ms` or later; the list's length when there is none. */
export function firstFrom(moments: readonly Moment[], ms: number): number {
  return countBefore(moments, (other) => other.startMs < ms)
}

/** A copy in the order of time without the `gone` and with the `come` ones. `gone` are objects of the list itself. */
export function changeTimeList(
  moments: readonly Moment[],
  gone: readonly Moment[],
  come: readonly Moment[]
): readonly Moment[] {
  if (gone.length + come.length === 0) return moments
  if (gone.length + come.length > few) return merged(moments, new Set(gone), inOrderOfTime(come))
  const [out, into] = [gone.toSorted(byTime), come.toSorted(byTime)]
  const places = [...out, ...into].map((moment) => placeOf(moments, moment))
  const [first, last] = [Math.min(...places), Math.max(...places) + 1]
  if (last - first > nearby) return woven(moments, out, into)
  // One copy and no more: of a hundred thousand a second one takes as long as all else that a key does.
  const stretch = woven(moments.slice(first, last), out, into)
  return moments.toSpliced(first, last - first, ...stretch)
}

/** So far apart changes are still put in as one stretch. */
const nearby = 1000

/** The list with these taken out and put in, both in the order of time. */
function woven(
  moments: readonly Moment[],
  gone: readonly Moment[],
  come: readonly Moment[]
): readonly Moment[] {
  const next = new Array<Moment>(moments.length - gone.length + come.length)
  let [from, to] = [0, 0]
  const copyUntil = (place: number): void => {
    for (; from < place; from += 1, to += 1) next[to] = moments[from] as Moment
  }
  let [atGone, atCome] = [0, 0]
  while (atGone < gone.length || atCome < come.length) {
    const [out, into] = [gone[atGone], come[atCome]]
    if (into !== undefined && (out === undefined || byTime(into, out) <= 0)) {
      copyUntil(placeOf(moments, into))
      next[to++] = into
      atCome += 1
    } else if (out !== undefined) {
      copyUntil(placeOf(moments, out))
      from += 1
      atGone += 1
    }
  }
  copyUntil(moments.length)
  return next
}

function merged(
  moments: readonly Moment[],
  gone: ReadonlySet<Moment>,
  come: readonly Moment[]
): readonly Moment[] {
  if (moments.length === 0) return come
  const next: Moment[] = []
  let at = 0
  for (const moment of moments) {
    if (gone.has(moment)) continue
    for (let each = come[at]; each !== undefined && byTime(each, moment) < 0; each = come[at]) {
      next.push(each)
      at += 1
    }
    next.push(moment)
  }
  return at < come.length ? [...next, ...come.slice(at)] : next
}

/** So many moments, starting within so many ms, have one number each that sorts them and still tells which it is. */
const most = { moments: 2 ** 21, startMs: 2 ** 31 }

/** A sorted copy. Numbers are sorted many times faster than objects, and few moments start in the same millisecond. */
function inOrderOfTime(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length > most.moments || moments.some(({ startMs }) => startMs > most.startMs))
    return moments.toSorted(byTime)
  const keys = Float64Array.from(moments, ({ startMs }, at) => startMs * most.moments + at).sort()
  const sorted = Array.from(keys, (key) => moments[key % most.moments] as Moment)
  for (let from = 0; from < sorted.length;) {
    let to = from + 1
    while (to < sorted.length && sorted[to]?.startMs === sorted[from]?.startMs) to += 1
    if (to > from + 1) sorted.splice(from, to - from, ...sorted.slice(from, to).sort(byTime))
    from = to
  }
  return sorted
}

function countBefore(moments: readonly Moment[], isBefore: (moment: Moment) => boolean): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const moment = moments[middle]
    if (moment !== undefined && isBefore(moment)) low = middle + 1
    else high = middle
  }
  return low
}
