import type { Sample } from './fragment-builder.ts'

/** What ffmpeg's AAC encoder makes of silence in two channels; the same at every rate. */
const silentPiece = Buffer.from('211004608c1c', 'hex')
/** Samples in a piece of AAC. */
const pieceSamples = 1024

/** So many pieces of silence, one after another. */
export function silence(from: number, pieces: number): readonly Sample[] {
  return Array.from({ length: pieces }, (_, n) => {
    const time = from + n * pieceSamples
    return { bytes: silentPiece, decodeTime: time, time, duration: pieceSamples }
  })
}

/** How many pieces fit into a stretch of time; the last may be no whole one. */
export function piecesIn(ticks: number): number {
  return Math.max(0, ticks / pieceSamples)
}
