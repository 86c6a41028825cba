import { ticksPerSecond } from './copy-index.ts'
import { type FrameList, parseFrameList } from './frame-list.ts'
import { runToText } from './run-to-text.ts'
import type { MendedFacts, SourceFacts } from './source-facts.ts'

/** Nothing is stored so long before it is shown. */
const longestAheadSeconds = 10
/** More than one in so many: then it is the film's way of counting, and no fault. */
const mostInOne = 50

/** Whether pictures were pressed together after one with a time far ahead of theirs. */
export function isSqueezed(frameTicks: readonly number[] | Float64Array): boolean {
  const step = (n: number): number => (frameTicks[n + 1] ?? Infinity) - (frameTicks[n] ?? 0)
  for (let n = 0; n + 3 < frameTicks.length; n += 1)
    if (step(n) > longestAheadSeconds * ticksPerSecond && step(n + 1) <= 2 && step(n + 2) <= 2) return true
  return false
}

/** The times, in seconds, of pictures that are said to be shown long after those that follow them. */
export function timesThatCantBe({ frames, ticksPerSecond: unit }: FrameList): readonly number[] {
  let earliest = Infinity
  const ahead: number[] = []
  for (const { pts } of frames.toReversed()) {
    if (pts - earliest > longestAheadSeconds * unit) ahead.push(pts / unit)
    else earliest = Math.min(earliest, pts)
  }
  return ahead.length * mostInOne > frames.length ? [] : ahead
}

/** The same film without the pictures whose times can't be; null when there are none. */
export async function withoutOutOfTime(
  path: string,
  facts: SourceFacts,
  signal: AbortSignal
): Promise<MendedFacts | null> {
  const outputOptions = ['-map', `0:${String(facts.tracks.picture)}`, '-c', 'copy', '-f', 'framecrc']
  const list = parseFrameList((await runToText(path, { outputOptions, signal })).text)
  const leftOut = timesThatCantBe(list)
  if (leftOut.length === 0) return null
  const unit = list.ticksPerSecond
  const kept = list.frames
    .filter(({ pts, unusable }) => !unusable && !leftOut.includes(pts / unit))
    .toSorted((a, b) => a.pts - b.pts)
  const latest = kept.reduce((most, { pts, duration }) => Math.max(most, (pts + duration) / unit), 0)
  const first = kept[0]?.pts ?? 0
  return {
    facts: { ...facts, playsMs: (latest - facts.firstPicture.startSeconds) * 1000, leftOut },
    shownTicks: kept.map(({ pts }) => Math.round(((pts - first) * ticksPerSecond) / unit))
  }
}
