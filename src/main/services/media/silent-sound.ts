import type { Sample } from './fragment-builder.ts'

/** AAC in which no tone is coded, in one channel and in two; the same at every rate. */
const silentPieces = { 1: Buffer.from('00000007', 'hex'), 2: Buffer.from('211004608c1c', 'hex') } as const
/** Samples in a piece of AAC. */
const pieceSamples = 1024

/** So many pieces of silence, one after another. */
export function silence(from: number, pieces: number, channels: 1 | 2 = 2): readonly Sample[] {
  return Array.from({ length: pieces }, (_, n) => {
    const time = from + n * pieceSamples
    return { bytes: silentPieces[channels], decodeTime: time, time, duration: pieceSamples }
  })
}

/** How many pieces fit into a stretch of time; the last may be no whole one. */
export function piecesIn(ticks: number): number {
  return Math.max(0, ticks / pieceSamples)
}
