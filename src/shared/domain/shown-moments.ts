import type { Fits } from './match-moment.ts'
import type { Moment } from './session-record.ts'
import { placeOf } from './time-list.ts'

/** A list of moments in the order of time, and those of them that fit. */
export type Shown = {
  readonly all: readonly Moment[]
  readonly fits: Fits
  readonly shown: readonly Moment[]
}

/**
 * The moments that fit. With what was shown before, only what differs is tested: an edit of one moment among
 * a hundred thousand tests that one.
 */
export function showMoments(all: readonly Moment[], fits: Fits, before: Shown | null): Shown {
  if (before?.fits !== fits) return { all, fits, shown: all.filter(fits) }
  if (before.all === all) return before
  const most = Math.min(all.length, before.all.length)
  let head = 0
  while (head < most && all[head] === before.all[head]) head += 1
  let tail = 0
  while (tail < most - head && all[all.length - 1 - tail] === before.all[before.all.length - 1 - tail])
    tail += 1
  const { shown } = before
  const firstOther = before.all[head]
  const firstKept = before.all[before.all.length - tail]
  const cut = firstOther === undefined ? shown.length : placeOf(shown, firstOther)
  const rest = tail === 0 || firstKept === undefined ? shown.length : placeOf(shown, firstKept)
  const changed = all.slice(head, all.length - tail).filter(fits)
  return { all, fits, shown: [...shown.slice(0, cut), ...changed, ...shown.slice(rest)] }
}
