import { setImmediate as turn } from 'node:timers/promises'

/** A complex signal: both parts have the size of the transform. Float64: a million additions must not lose the peak. */
type Complex = { readonly re: Float64Array; readonly im: Float64Array }

type Fourier = {
  readonly size: number
  /** In place, at once: for small sizes. */
  forward(signal: Complex): void
  /** In place, a few milliseconds at a time, so that whatever else waits for this thread gets its turn. */
  forwardInTurns(signal: Complex): Promise<void>
  /** The same the other way round, scaled so that it undoes `forward`. */
  inverseInTurns(signal: Complex): Promise<void>
}

export function complex(size: number): Complex {
  return { re: new Float64Array(size), im: new Float64Array(size) }
}

export function powerOfTwoFrom(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)))
}

/** So many butterflies take one to two milliseconds. */
const perTurn = 2 ** 17

/** Cooley and Tukey's transform of a power of two. */
export function createFourier(size: number): Fourier {
  const cos = Float64Array.from({ length: size / 2 }, (_, n) => Math.cos((2 * Math.PI * n) / size))
  const sin = Float64Array.from({ length: size / 2 }, (_, n) => Math.sin((2 * Math.PI * n) / size))

  /** The butterflies `from` … `to` of the stage that joins transforms of half this length. */
  const join = (re: Float64Array, im: Float64Array, length: number, from: number, to: number): void => {
    const half = length / 2
    const step = size / length
    for (let at = from; at < to; at += half - (at % half)) {
      const start = Math.floor(at / half) * length
      const last = Math.min(half, (at % half) + to - at)
      for (let n = at % half; n < last; n++) {
        const c = cos[n * step] as number
        const s = sin[n * step] as number
        const a = start + n
        const b = a + half
        const bRe = re[b] as number
        const bIm = im[b] as number
        const turnedRe = bRe * c + bIm * s
        const turnedIm = bIm * c - bRe * s
        const aRe = re[a] as number
        const aIm = im[a] as number
        re[b] = aRe - turnedRe
        im[b] = aIm - turnedIm
        re[a] = aRe + turnedRe
        im[a] = aIm + turnedIm
      }
    }
  }
  const inTurns = async (re: Float64Array, im: Float64Array): Promise<void> => {
    reverseBits(re, im)
    for (let length = 2; length <= size; length *= 2)
      for (let from = 0; from < size / 2; from += perTurn) {
        join(re, im, length, from, Math.min(size / 2, from + perTurn))
        if (size >= perTurn) await turn()
      }
  }
  return {
    size,
    forward: ({ re, im }) => {
      reverseBits(re, im)
      for (let length = 2; length <= size; length *= 2) join(re, im, length, 0, size / 2)
    },
    forwardInTurns: ({ re, im }) => inTurns(re, im),
    inverseInTurns: async ({ re, im }) => {
      // Swapping the parts turns the transform round.
      await inTurns(im, re)
      for (let n = 0; n < size; n++) {
        re[n] = (re[n] as number) / size
        im[n] = (im[n] as number) / size
      }
    }
  }
}

/** Puts each value where its number, read backwards in bits, says. */
function reverseBits(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i++) {
    let bit = re.length >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      swap(re, i, j)
      swap(im, i, j)
    }
  }
}

function swap(list: Float64Array, i: number, j: number): void {
  const kept = list[i] as number
  list[i] = list[j] as number
  list[j] = kept
}
