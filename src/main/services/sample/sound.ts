import { filmSeconds } from './story.ts'

const soundRate = 48_000

/** A sound of the film: when it begins, and its strength from 0 to 1. */
type Sound = { readonly at: number; readonly strength: number } & (
  | { readonly kind: 'step' | 'bounce' }
  | { readonly kind: 'roll'; readonly seconds: number }
  /** A mallet on wood: notes as hertz, one after another. */
  | { readonly kind: 'notes'; readonly hertz: readonly number[] }
  /** A hum without words, gliding from one pitch to the next. */
  | { readonly kind: 'hum'; readonly hertz: readonly number[]; readonly seconds: number }
)

const every = (from: number, to: number, gap: number): number[] =>
  Array.from({ length: Math.floor((to - from) / gap) }, (_, n) => from + n * gap)

const steps = (from: number, to: number): Sound[] =>
  every(from, to, 0.35).map((at) => ({ kind: 'step', at, strength: 0.16 }))

const rolls: readonly number[] = [9.8, 12.6, 15, 17.4, 19.6, 48.4, 50.8, 53.2]

const sounds: readonly Sound[] = [
  { kind: 'hum', at: 1.2, hertz: [196, 233, 220], seconds: 1.6, strength: 0.14 },
  { kind: 'notes', at: 3.9, hertz: [523, 659], strength: 0.3 },
  ...steps(4.5, 8.2),
  { kind: 'hum', at: 6.3, hertz: [220, 262, 294], seconds: 1.2, strength: 0.22 },
  { kind: 'hum', at: 7.9, hertz: [440, 523], seconds: 0.7, strength: 0.2 },
  ...rolls.flatMap((at): Sound[] => [
    { kind: 'roll', at, seconds: 1.6, strength: 0.1 },
    { kind: 'bounce', at: at + 1.65, strength: 0.3 }
  ]),
  { kind: 'hum', at: 13.9, hertz: [494, 587, 523], seconds: 0.8, strength: 0.26 },
  { kind: 'notes', at: 16.7, hertz: [523, 659, 784], strength: 0.34 },
  { kind: 'hum', at: 18.8, hertz: [523, 622, 587], seconds: 0.7, strength: 0.3 },
  ...steps(22, 25.4),
  { kind: 'hum', at: 27.6, hertz: [185, 196, 175], seconds: 2, strength: 0.05 },
  { kind: 'notes', at: 31.3, hertz: [587, 740], strength: 0.2 },
  ...steps(31.9, 37.9),
  { kind: 'hum', at: 34.2, hertz: [233, 294, 262], seconds: 1.3, strength: 0.18 },
  { kind: 'hum', at: 38.6, hertz: [196, 175, 165], seconds: 2.6, strength: 0.12 },
  { kind: 'hum', at: 45, hertz: [587, 698], seconds: 0.6, strength: 0.42 },
  { kind: 'bounce', at: 46, strength: 0.75 },
  { kind: 'notes', at: 46.5, hertz: [262, 196], strength: 0.45 },
  { kind: 'hum', at: 47, hertz: [220, 196], seconds: 0.9, strength: 0.34 },
  { kind: 'hum', at: 50.1, hertz: [523, 622, 587], seconds: 0.7, strength: 0.3 },
  { kind: 'hum', at: 52.6, hertz: [494, 587], seconds: 0.6, strength: 0.28 },
  ...steps(56, 57.8),
  { kind: 'notes', at: 57.9, hertz: [523, 659, 784, 1047], strength: 0.36 },
  { kind: 'hum', at: 58.2, hertz: [220, 262, 247], seconds: 1.4, strength: 0.2 }
]

/** The film's sound as a mono WAV file: a quiet room, and what happens in it. */
export function composeSound(): Buffer {
  const mix = new Float32Array(filmSeconds * soundRate)
  const random = noise()
  let room = 0
  for (let n = 0; n < mix.length; n += 1) {
    room += (random() - room) * 0.02
    mix[n] = room * 0.03
  }
  for (const sound of sounds) addSound(mix, sound, random)
  return wave(mix)
}

function addSound(mix: Float32Array, sound: Sound, random: () => number): void {
  const add = (at: number, seconds: number, sample: (second: number) => number): void => {
    const first = Math.round(at * soundRate)
    const count = Math.min(Math.round(seconds * soundRate), mix.length - first)
    for (let n = 0; n < count; n += 1)
      mix[first + n] = (mix[first + n] ?? 0) + sample(n / soundRate) * sound.strength
  }
  switch (sound.kind) {
    case 'step': {
      let soft = 0
      add(sound.at, 0.12, (t) => (soft += (random() - soft) * 0.12) * Math.exp(-t * 38) * 3)
      break
    }
    case 'bounce':
      add(sound.at, 0.3, (t) => Math.sin(2 * Math.PI * (95 + 60 * Math.exp(-t * 30)) * t) * Math.exp(-t * 16))
      break
    case 'roll': {
      let soft = 0
      const { seconds } = sound
      add(
        sound.at,
        seconds,
        (t) => (soft += (random() - soft) * 0.05) * Math.sin((Math.PI * t) / seconds) * 3
      )
      break
    }
    case 'notes':
      for (const [n, hertz] of sound.hertz.entries())
        add(
          sound.at + n * 0.19,
          0.9,
          (t) =>
            (Math.sin(2 * Math.PI * hertz * t) +
              0.3 * Math.sin(2 * Math.PI * hertz * 4 * t) * Math.exp(-t * 20)) *
            Math.exp(-t * 5.5) *
            Math.min(1, t * 400)
        )
      break
    case 'hum': {
      let phase = 0
      const { seconds, hertz } = sound
      add(sound.at, seconds, (t) => {
        const place = (t / seconds) * (hertz.length - 1)
        const from = hertz[Math.floor(place)] ?? 200
        const to = hertz[Math.floor(place) + 1] ?? from
        const pitch = from + (to - from) * (place % 1) + Math.sin(t * 34) * 2.5
        phase += (2 * Math.PI * pitch) / soundRate
        const voice = Math.sin(phase) + 0.42 * Math.sin(2 * phase) + 0.2 * Math.sin(3 * phase)
        return voice * 0.6 * Math.sin(Math.PI * Math.min(1, t / seconds)) ** 0.7
      })
    }
  }
}

/** The same noise every time, so that the sample is the same everywhere. */
function noise(): () => number {
  let state = 20_261_120
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

function wave(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(soundRate, 24)
  bytes.writeUInt32LE(soundRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, n) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_000), 44 + n * 2)
  })
  return bytes
}
