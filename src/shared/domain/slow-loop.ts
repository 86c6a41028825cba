/** How slow a loop goes: half, then a quarter, then as before. */
const slowRates = [0.5, 0.25] as const

/** Beside a point, so much is shown on either side. */
const aroundPointMs = 2000
/** An interval is shown with a little of what comes before and after. */
const aroundIntervalMs = 500
/** The last picture has no end to come to: a loop turns just before it. */
const beforeEndMs = 80

/** The stretch that is looped to look closely at a moment, or at a time when none is chosen. */
export function stretchAround(
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number | null },
  durationMs: number
): { readonly startMs: number; readonly endMs: number } {
  const around = endMs === null || endMs <= startMs ? aroundPointMs : aroundIntervalMs
  const last = Math.max(1, durationMs - beforeEndMs)
  return {
    startMs: Math.max(0, Math.min(startMs - around, last - 1)),
    endMs: Math.min(last, (endMs ?? startMs) + around)
  }
}

/** The next speed in turn; null: no slow loop. */
export function nextSlowRate(rate: number | null): number | null {
  if (rate === null) return slowRates[0]
  return slowRates.find((slower) => slower < rate) ?? null
}
