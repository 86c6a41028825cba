const rate = 48_000
/** The sound is looked at by so many samples at once, some five periods of a low voice. */
const window = 2400

/**
 * How much a stretch of mono sound repeats itself as a voice with pitch does, 0 to 1, and how often a second: the largest
 * likeness to itself a little later, for pitches of 70 to 500 Hz; the middle one of its loud parts.
 */
export function pitchOf(samples: Float64Array): { readonly strength: number; readonly hertz: number } {
  const found: { strength: number; hertz: number }[] = []
  const loud = Math.hypot(...samples.filter((_, n) => n % 16 === 0)) / Math.sqrt(samples.length / 16)
  for (let at = 0; at + 2 * window < samples.length; at += window) {
    const part = samples.subarray(at, at + window)
    if (rootMeanSquare(part) < loud * 0.6) continue
    let best = { strength: 0, hertz: 0 }
    for (let lag = Math.round(rate / 500); lag <= Math.round(rate / 70); lag += 1) {
      const strength = likeness(part, samples.subarray(at + lag, at + lag + window))
      // A longer one has to fit clearly better: two periods are alike as well.
      if (strength > best.strength + 0.02) best = { strength, hertz: rate / lag }
    }
    found.push(best)
  }
  const inTurn = found.toSorted((a, b) => a.strength - b.strength)
  return inTurn[Math.floor(inTurn.length / 2)] ?? { strength: 0, hertz: 0 }
}

export function rootMeanSquare(samples: Float64Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)
}

/** How loud a sound is every 20 ms. */
export function loudnessOverTime(samples: Float64Array): Float64Array {
  const step = rate / 50
  return Float64Array.from({ length: Math.floor(samples.length / step) }, (_, n) =>
    rootMeanSquare(samples.subarray(n * step, (n + 1) * step))
  )
}

/** The correlation of two rows of numbers. */
export function likeness(a: Float64Array, b: Float64Array): number {
  const n = Math.min(a.length, b.length)
  const mean = (of: Float64Array): number => of.subarray(0, n).reduce((sum, value) => sum + value, 0) / n
  const [meanA, meanB] = [mean(a), mean(b)]
  let [products, squaresA, squaresB] = [0, 0, 0]
  for (let at = 0; at < n; at += 1) {
    const [da, db] = [(a[at] ?? 0) - meanA, (b[at] ?? 0) - meanB]
    products += da * db
    squaresA += da * da
    squaresB += db * db
  }
  const spread = Math.sqrt(squaresA * squaresB)
  return spread === 0 ? 0 : products / spread
}
