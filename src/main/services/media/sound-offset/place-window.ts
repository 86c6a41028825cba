import { complex, createFourier, powerOfTwoFrom } from './fourier.ts'
import { samplesPerSecond } from './sound.ts'

/** Where a short stretch of sound was found: `delayMs` into the other one, and how far its peak stands out. */
type Placed = { readonly delayMs: number; readonly sharpness: number }

/** Hum and wind below, hardly anything but noise above. */
const lowestHz = 180
const highestHz = 3600
/** 1 would count each pitch alike, 0 by its loudness: rooms ask for the first, noise for the second. */
const whitening = 0.75

/**
 * Looks for `needle` in `hay` (the generalised cross-correlation of Knapp and Carter, partly whitened, which
 * keeps to the direct sound in rooms that echo). Null when one of them is silent.
 */
export async function placeWindow(needle: Float32Array, hay: Float32Array): Promise<Placed | null> {
  const size = powerOfTwoFrom(needle.length + hay.length)
  const pair = complex(size)
  pair.re.set(hay)
  pair.im.set(needle)
  const fourier = createFourier(size)
  await fourier.forwardInTurns(pair)
  const product = complex(size)
  const low = Math.round((lowestHz * size) / samplesPerSecond)
  const high = Math.round((highestHz * size) / samplesPerSecond)
  let total = 0
  for (let n = low; n < high; n++) {
    const a = pair.re[n] as number
    const b = pair.im[n] as number
    const c = pair.re[size - n] as number
    const d = pair.im[size - n] as number
    const hayRe = a + c
    const hayIm = b - d
    const needleRe = b + d
    const needleIm = c - a
    const re = hayRe * needleRe + hayIm * needleIm
    const im = hayIm * needleRe - hayRe * needleIm
    const weight = (re * re + im * im) ** (whitening / 2)
    if (weight < 1e-12) continue
    product.re[n] = re / weight
    product.im[n] = im / weight
    total += weight
  }
  if (total === 0) return null
  await fourier.inverseInTurns(product)
  // Half the spectrum gives the analytic signal: its size has one peak where the signal itself swings.
  return peakOf(product.re, product.im, hay.length - needle.length)
}

function peakOf(re: Float64Array, im: Float64Array, last: number): Placed | null {
  let best = 0
  let most = 0
  let sum = 0
  for (let n = 0; n <= last; n++) {
    const size = Math.hypot(re[n] as number, im[n] as number)
    sum += size * size
    if (size > most) {
      most = size
      best = n
    }
  }
  const usual = Math.sqrt(sum / (last + 1))
  return usual === 0 ? null : { delayMs: (best * 1000) / samplesPerSecond, sharpness: most / usual }
}
