import { complex, createFourier, powerOfTwoFrom } from './fourier.ts'
import type { Onsets } from './onsets.ts'
import { stepsPerSecond } from './sound.ts'

/** An offset that the onsets speak for; `strength` in spreads of what all offsets together show. */
export type LikelyOffset = { readonly offsetMs: number; readonly strength: number }

/** Less sound in common than this can't tell an offset from chance. */
export const leastOverlapMs = 5000
const apartSteps = 10

/** The offsets at which the onsets of both fall together best, most likely first, at least 100 ms apart. */
export async function likelyOffsets(main: Onsets, angle: Onsets, count: number): Promise<LikelyOffset[]> {
  const least = (leastOverlapMs * stepsPerSecond) / 1000
  const from = least - angle.steps
  const to = main.steps - least
  if (from > to) return []
  const sums = await crossCorrelation(main, angle)
  const strengths = new Float64Array(to - from + 1)
  for (let lag = from; lag <= to; lag++) {
    const overlap = Math.min(main.steps, angle.steps + lag) - Math.max(0, lag)
    strengths[lag - from] = (sums[(lag + sums.length) % sums.length] as number) / Math.sqrt(overlap)
  }
  const spread = usualSize(strengths)
  const found: LikelyOffset[] = []
  const left = strengths.slice()
  while (found.length < count) {
    let best = 0
    for (let n = 1; n < left.length; n++) if ((left[n] as number) > (left[best] as number)) best = n
    const strength = left[best] as number
    if (!(strength > 0)) break
    found.push({ offsetMs: ((best + from) * 1000) / stepsPerSecond, strength: strength / spread })
    left.fill(0, Math.max(0, best - apartSteps), best + apartSteps + 1)
  }
  return found
}

/** At index `lag` (negative ones from the end) the sum over all bands of main[n + lag] × angle[n]. */
async function crossCorrelation(main: Onsets, angle: Onsets): Promise<Float64Array> {
  const size = powerOfTwoFrom(main.steps + angle.steps)
  const fourier = createFourier(size)
  const product = complex(size)
  const pair = complex(size)
  for (const [band, values] of main.bands.entries()) {
    pair.re.fill(0).set(values)
    pair.im.fill(0).set(angle.bands[band] ?? [])
    await fourier.forwardInTurns(pair)
    // Both transforms are in the one: main is its even part, angle its odd part.
    for (let n = 0; n < size; n++) {
      const m = (size - n) % size
      const a = pair.re[n] as number
      const b = pair.im[n] as number
      const c = pair.re[m] as number
      const d = pair.im[m] as number
      const mainRe = (a + c) / 2
      const mainIm = (b - d) / 2
      const angleRe = (b + d) / 2
      const angleIm = (c - a) / 2
      product.re[n] = (product.re[n] as number) + mainRe * angleRe + mainIm * angleIm
      product.im[n] = (product.im[n] as number) + mainIm * angleRe - mainRe * angleIm
    }
  }
  await fourier.inverseInTurns(product)
  return product.re
}

/** The spread of nearly all values, whatever the few largest are; some thousands of them tell it. */
function usualSize(values: Float64Array): number {
  const every = Math.ceil(values.length / 20_000)
  const sizes = values
    .filter((_, n) => n % every === 0)
    .map(Math.abs)
    .sort()
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) / 0.6745 || 1
}
