/** A window of the main recording, and the offset that its sound speaks for. */
export type Vote = { readonly atMs: number; readonly offsetMs: number; readonly sharpness: number }

export type Agreement = {
  /** In the middle of what both filmed: with clocks that drift the error is smallest there. */
  readonly offsetMs: number
  readonly agreeing: number
  readonly windows: number
  /** How far the agreeing windows lie from each other's line, in ms. */
  readonly spreadMs: number
  /** How much faster the angle's clock runs; 0 when too short a time was filmed to tell. */
  readonly driftPpm: number
}

/** Peaks of chance reach about 3. */
const sharpEnough = 4.2
const closeMs = 8
const fewest = 3
const leastShare = 0.4
/** Crystals of phones and cameras stay well below this. */
const mostDriftPpm = 150
/** Over less, drift can't be told from the way sound comes through a room. */
const driftFromMs = 5 * 60_000

/** What most sharp windows agree upon, within 8 ms of one line; null when they don't. */
export function agreementOf(votes: readonly (Vote | null)[], middleMs: number): Agreement | null {
  const sharp = votes.filter((vote): vote is Vote => vote !== null && vote.sharpness >= sharpEnough)
  const lines = [0, ...slopes(sharp)].flatMap((slope) =>
    sharp.map(({ atMs, offsetMs }) => ({ slope, startMs: offsetMs - slope * atMs }))
  )
  const near = ({ slope, startMs }: Line): Vote[] =>
    sharp.filter(({ atMs, offsetMs }) => Math.abs(offsetMs - startMs - slope * atMs) <= closeMs)
  const best = lines.map(near).reduce<Vote[]>((most, each) => (each.length > most.length ? each : most), [])
  if (best.length < fewest || best.length < leastShare * votes.length) return null
  const line = fitted(best)
  const spread = best.reduce((sum, vote) => sum + away(line, vote) ** 2, 0) / best.length
  return {
    offsetMs: line.startMs + line.slope * middleMs,
    agreeing: best.length,
    windows: votes.length,
    spreadMs: Math.sqrt(spread),
    driftPpm: -line.slope * 1e6
  }
}

type Line = { readonly slope: number; readonly startMs: number }

function away({ slope, startMs }: Line, { atMs, offsetMs }: Vote): number {
  return offsetMs - startMs - slope * atMs
}

/** The slopes between windows that lie far enough apart, as far as clocks can drift. */
function slopes(votes: readonly Vote[]): number[] {
  return votes.flatMap((a) =>
    votes.flatMap((b) => {
      const slope = (b.offsetMs - a.offsetMs) / (b.atMs - a.atMs)
      return b.atMs - a.atMs >= driftFromMs && Math.abs(slope) * 1e6 <= mostDriftPpm ? [slope] : []
    })
  )
}

/** Least squares over a long time, the middle one over a short. */
function fitted(votes: readonly Vote[]): Line {
  const times = votes.map(({ atMs }) => atMs)
  if (Math.max(...times) - Math.min(...times) < driftFromMs)
    return { slope: 0, startMs: middle(votes.map(({ offsetMs }) => offsetMs)) }
  const meanAt = mean(times)
  const meanOffset = mean(votes.map(({ offsetMs }) => offsetMs))
  const across = mean(votes.map(({ atMs, offsetMs }) => (atMs - meanAt) * (offsetMs - meanOffset)))
  const slope = across / mean(times.map((at) => (at - meanAt) ** 2))
  return { slope, startMs: meanOffset - slope * meanAt }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
