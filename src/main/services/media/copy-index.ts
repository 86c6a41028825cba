import { lastStarted } from '../../../shared/domain/frames.ts'

/** All times inside the working copy are whole ticks of this clock, on which every usual frame rate is exact. */
export const ticksPerSecond = 90_000
const ticksPerMs = ticksPerSecond / 1000

/** One fragment of the working copy: where its bytes lie and which pictures it holds. */
export type Fragment = {
  readonly offset: number
  readonly size: number
  readonly firstFrame: number
  readonly frameCount: number
}

/**
 * Where everything lies in a working copy: its header, its fragments, and the start of every picture in ticks. The
 * copy is only ever appended to, so an index over its first fragments is as good as one over all of them.
 */
export type CopyIndex = {
  readonly headerSize: number
  readonly fragments: readonly Fragment[]
  readonly frameTicks: readonly number[] | Float64Array
  /** End of the last picture. */
  readonly endTicks: number
}

export function copySize(index: CopyIndex): number {
  const last = index.fragments.at(-1)
  return last === undefined ? index.headerSize : last.offset + last.size
}

/** When each picture begins, in ms. Worked out once for each index: of ten hours these are a million and more. */
export function frameTimesOf(index: CopyIndex): Float64Array<ArrayBuffer> {
  const known = timesOf.get(index)
  if (known !== undefined) return known
  // Written out: `Float64Array.from` takes a hundred times as long.
  const times = new Float64Array(index.frameTicks.length)
  for (let n = 0; n < times.length; n += 1) times[n] = (index.frameTicks[n] ?? 0) / ticksPerMs
  timesOf.set(index, times)
  return times
}

const timesOf = new WeakMap<CopyIndex, Float64Array<ArrayBuffer>>()

/** Where the last picture ends, in ms with fractions. */
export function endMsOf(index: CopyIndex): number {
  return index.endTicks / ticksPerMs
}

/** To whole milliseconds, as every duration in the domain. */
export function durationMsOf(index: CopyIndex): number {
  return Math.round(endMsOf(index))
}

/** When a fragment's first picture is shown, in ticks; the end of the copy for the one after the last. */
export function fragmentStart(index: CopyIndex, number: number): number {
  const fragment = index.fragments[number]
  return fragment === undefined ? index.endTicks : (index.frameTicks[fragment.firstFrame] ?? index.endTicks)
}

/** The fragment whose time covers `ms`. */
export function fragmentAt(index: CopyIndex, ms: number): number {
  return lastStarted(index.fragments.length, (at) => fragmentStart(index, at) / ticksPerMs, ms)
}

/** The fragment that holds the picture at this index. */
export function fragmentOfFrame({ fragments }: CopyIndex, frame: number): number {
  return lastStarted(fragments.length, (at) => fragments[at]?.firstFrame ?? 0, frame)
}

/** The first `count` fragments as if there were no more. What was asked for last of an index is kept, as for a player. */
export function firstFragments(index: CopyIndex, count: number): CopyIndex {
  if (count >= index.fragments.length) return index
  const before = shortened.get(index)
  if (before?.fragments.length === count) return before
  const fragments = index.fragments.slice(0, count)
  const frames = (fragments.at(-1)?.firstFrame ?? 0) + (fragments.at(-1)?.frameCount ?? 0)
  const first = {
    headerSize: index.headerSize,
    fragments,
    frameTicks: index.frameTicks.slice(0, frames),
    endTicks: fragmentStart(index, count)
  }
  shortened.set(index, first)
  return first
}

const shortened = new WeakMap<CopyIndex, CopyIndex>()
