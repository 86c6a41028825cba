import { samplesPerSecond, type Sound } from '../../src/main/services/media/sound-offset/sound.ts'

/** Pseudo-random numbers 0–1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What is heard in a room: voices in syllables, things put down, a fan. Different for each seed. */
export function makeRoom(seconds: number, seed: number): Float32Array {
  const random = seeded(seed)
  const sound = new Float32Array(Math.round(seconds * samplesPerSecond))
  let at = 0
  while (at < sound.length) {
    const isPause = random() < 0.25
    const length = Math.round((isPause ? 0.2 + random() * 1.5 : 0.08 + random() * 0.22) * samplesPerSecond)
    if (!isPause) addSyllable(sound, at, length, random)
    at += length
  }
  const bangs = Math.round(seconds / 3)
  for (let n = 0; n < bangs; n++) addBang(sound, Math.floor(random() * sound.length), random)
  return sound
}

function addSyllable(sound: Float32Array, at: number, length: number, random: () => number): void {
  const pitch = 110 + random() * 240
  const formant = 400 + random() * 1800
  const loudness = 0.03 + random() * 0.12
  const hiss = random() < 0.4 ? 0.05 : 0.008
  for (let n = 0; n < length && at + n < sound.length; n++) {
    const swell = Math.sin((Math.PI * n) / length) ** 0.6
    let value = 0
    for (let harmonic = 1; harmonic * pitch < 3500; harmonic++) {
      const nearness = 1 / (1 + ((harmonic * pitch - formant) / 500) ** 2)
      value += nearness * Math.sin((2 * Math.PI * harmonic * pitch * n) / samplesPerSecond)
    }
    const total = (sound[at + n] ?? 0) + swell * (loudness * value + hiss * (random() - 0.5))
    sound[at + n] = total
  }
}

function addBang(sound: Float32Array, at: number, random: () => number): void {
  const loudness = 0.05 + random() * 0.25
  const fade = (0.01 + random() * 0.06) * samplesPerSecond
  for (let n = 0; n < fade * 5 && at + n < sound.length; n++)
    sound[at + n] = (sound[at + n] ?? 0) + loudness * Math.exp(-n / fade) * (random() * 2 - 1)
}

type Ear = {
  readonly seed: number
  readonly gain?: number
  /** Level of this microphone's own noise against its sound, in dB; no noise unless told. */
  readonly noiseDb?: number
  /** How long this place in the room echoes, in seconds. */
  readonly echo?: number
}

/** The same room as one camera hears it: its echo, its loudness, its own noise. */
export function hear(room: Float32Array, { seed, gain = 1, noiseDb, echo = 0 }: Ear): Float32Array {
  const random = seeded(seed)
  const taps = [
    { delay: 0, size: 1 },
    ...Array.from({ length: echo > 0 ? 60 : 0 }, () => {
      const delay = random() * echo
      return {
        delay: Math.round(delay * samplesPerSecond),
        size: (random() - 0.5) * 0.9 * Math.exp((-4 * delay) / echo)
      }
    })
  ]
  const heard = new Float32Array(room.length)
  for (const { delay, size } of taps)
    for (let n = delay; n < room.length; n++) heard[n] = (heard[n] ?? 0) + size * (room[n - delay] ?? 0)
  const power = heard.reduce((sum, value) => sum + value * value, 0) / Math.max(1, heard.length)
  const noise = noiseDb === undefined ? 0 : Math.sqrt(12 * power) * 10 ** (noiseDb / 20)
  return heard.map((value) => gain * (value + noise * (random() - 0.5)))
}

/** The part of a sound from a time on, such as what a camera that was started later has. */
export function cut(sound: Float32Array, fromSeconds: number, seconds: number): Float32Array {
  const from = Math.round(fromSeconds * samplesPerSecond)
  return sound.slice(from, from + Math.round(seconds * samplesPerSecond))
}

/** The same sound by a clock that runs faster by so many millionths. */
export function byFasterClock(sound: Float32Array, ppm: number): Float32Array {
  const ratio = 1 / (1 + ppm / 1e6)
  return Float32Array.from({ length: Math.floor(sound.length / ratio) }, (_, n) => {
    const at = n * ratio
    const whole = Math.floor(at)
    const a = sound[whole] ?? 0
    return a + (at - whole) * ((sound[whole + 1] ?? a) - a)
  })
}

/** Samples as the search reads them. */
export function filmed(samples: Float32Array): { readonly sound: Sound; readonly durationMs: number } {
  const piece = 10_007
  const sound: Sound = {
    read: (onPiece) => {
      for (let at = 0; at < samples.length; at += piece) onPiece(samples.subarray(at, at + piece))
      return Promise.resolve()
    },
    stretch: (startMs, endMs) => {
      const from = Math.round((startMs * samplesPerSecond) / 1000)
      const length = Math.round(((endMs - startMs) * samplesPerSecond) / 1000)
      return Promise.resolve(Float32Array.from({ length }, (_, n) => samples[from + n] ?? 0))
    }
  }
  return { sound, durationMs: (samples.length / samplesPerSecond) * 1000 }
}
