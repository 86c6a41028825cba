import type { Valence } from '../../../../shared/domain/codebook.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'

/** How many moments begin in each stretch of the film, by what they say. Changed in place by edits. */
export type Density = {
  readonly durationMs: number
  readonly counts: Readonly<Record<Valence, Uint32Array>>
}

const stretches = 480
export const valences: readonly Valence[] = ['strength', 'neutral', 'growth']

export function emptyDensity(durationMs: number): Density {
  const none = (): Uint32Array => new Uint32Array(stretches)
  return {
    durationMs: Math.max(1, durationMs),
    counts: { strength: none(), neutral: none(), growth: none() }
  }
}

/** Counts moments in (1) or out (-1). An interval counts in each stretch that it lies in. */
export function countMoments(
  { durationMs, counts }: Density,
  moments: readonly Moment[],
  by: 1 | -1,
  valenceOf: (moment: Moment) => Valence
): void {
  const stretchMs = durationMs / stretches
  for (const moment of moments) {
    const bins = counts[valenceOf(moment)]
    const first = Math.min(stretches - 1, Math.floor(moment.startMs / stretchMs))
    // One that runs counts where it began, so that it need not be counted anew while it grows.
    const end = moment.endMs ?? moment.startMs
    const last = Math.min(stretches - 1, Math.max(first, Math.ceil(end / stretchMs) - 1))
    for (let at = first; at <= last; at++) bins[at] = (bins[at] ?? 0) + by
  }
}

/** The fullest stretch. */
export function mostIn({ counts }: Density): number {
  let most = 0
  for (let at = 0; at < stretches; at++)
    most = Math.max(most, (counts.strength[at] ?? 0) + (counts.neutral[at] ?? 0) + (counts.growth[at] ?? 0))
  return most
}
