/** Sound is compared at this rate: speech and clatter are below 4 kHz. */
export const samplesPerSecond = 8000
/** Onsets are counted this often. */
export const stepsPerSecond = 100
export const samplesPerStep = samplesPerSecond / stepsPerSecond

/** The sound of a recording on its own clock, in samples of -1 … 1. Long films are never held whole. */
export type Sound = {
  /** The whole, in order, in pieces of any size. */
  read(onPiece: (samples: Float32Array) => void): Promise<void>
  /** A stretch; silence where the recording has none. */
  stretch(startMs: number, endMs: number): Promise<Float32Array>
}
