import { complex, createFourier } from './fourier.ts'
import { samplesPerStep, stepsPerSecond } from './sound.ts'

/** How suddenly each band of pitch became louder, a value per step; every band has mean 0 and spread 1. */
export type Onsets = { readonly bands: readonly Float32Array[]; readonly steps: number }

const windowSize = 256
/** Edges of the bands, as bins of 31.25 Hz: from 190 Hz, above hum and wind, to 3.8 kHz. */
const edges = [6, 10, 16, 26, 42, 68, 122] as const
/** What is softer than this everywhere counts as no sound at all: about -75 dB of full scale. */
const silence = 3e-8

/** Feed it the whole sound in pieces of any size, then take the onsets; null when it was silent throughout. */
export function createOnsetMeter(): { push(samples: Float32Array): void; onsets(): Onsets | null } {
  const fourier = createFourier(windowSize)
  const hann = Float64Array.from(
    { length: windowSize },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / windowSize)
  )
  const powers = edges.slice(1).map(() => [] as number[])
  const pair = complex(windowSize)
  let waiting = new Float32Array(windowSize + samplesPerStep + 65_536)
  let filled = 0
  let loudest = 0

  /** Two windows at once: one as the real, one as the imaginary part. */
  const measure = (at: number): void => {
    for (let n = 0; n < windowSize; n++) {
      const weight = hann[n] as number
      pair.re[n] = (waiting[at + n] as number) * weight
      pair.im[n] = (waiting[at + samplesPerStep + n] as number) * weight
    }
    fourier.forward(pair)
    let total = 0
    for (const [band, list] of powers.entries()) {
      let first = 0
      let second = 0
      for (let bin = edges[band] as number; bin < (edges[band + 1] as number); bin++) {
        const a = pair.re[bin] as number
        const b = pair.im[bin] as number
        const c = pair.re[windowSize - bin] as number
        const d = pair.im[windowSize - bin] as number
        first += (a + c) ** 2 + (b - d) ** 2
        second += (b + d) ** 2 + (a - c) ** 2
      }
      list.push(first, second)
      total += Math.max(first, second)
    }
    loudest = Math.max(loudest, total / (4 * windowSize * windowSize))
  }
  return {
    push: (samples) => {
      if (filled + samples.length > waiting.length) {
        const larger = new Float32Array(filled + samples.length)
        larger.set(waiting.subarray(0, filled))
        waiting = larger
      }
      waiting.set(samples, filled)
      filled += samples.length
      let at = 0
      for (; at + samplesPerStep + windowSize <= filled; at += 2 * samplesPerStep) measure(at)
      waiting.copyWithin(0, at, filled)
      filled -= at
    },
    onsets: () =>
      loudest < silence ? null : { bands: powers.map(suddenness), steps: powers[0]?.length ?? 0 }
  }
}

/** How much louder than 20 ms before, measured against the band's usual level: louder microphones change nothing. */
function suddenness(powers: readonly number[]): Float32Array {
  const every = Math.ceil(powers.length / 20_000)
  const some = Float64Array.from(powers.filter((_, n) => n % every === 0)).sort()
  const usual = some[some.length >> 1] ?? 0
  const level = Float32Array.from(powers, (power) => Math.log(1 + power / (usual + 1e-9)))
  const rise = level.map((value, n) => Math.max(0, value - (level[n - 2] ?? value)))
  return unitSpread(withoutMean(rise, 2 * stepsPerSecond))
}

/** Slow changes taken out: the mean of the steps around is subtracted. */
function withoutMean(values: Float32Array, width: number): Float32Array {
  const sums = new Float64Array(values.length + 1)
  for (let n = 0; n < values.length; n++) sums[n + 1] = (sums[n] as number) + (values[n] as number)
  return values.map((value, n) => {
    const from = Math.max(0, n - width / 2)
    const to = Math.min(values.length, n + width / 2)
    return value - ((sums[to] as number) - (sums[from] as number)) / (to - from)
  })
}

/** Spread 1; a single bang weighs no more than four times that. */
function unitSpread(values: Float32Array): Float32Array {
  let power = 0
  for (const value of values) power += value * value
  const spread = Math.sqrt(power / Math.max(1, values.length)) || 1
  return values.map((value) => Math.min(4, value / spread))
}
