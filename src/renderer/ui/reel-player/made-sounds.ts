import type { MadeSound } from './parts.ts'

/** Edges that are being dragged ask for another sound many times a second. */
const calmMs = 150
/** What isn't made yet may be a little later. */
const againMs = 2000
/** What is heard, what comes next, and what was heard before; a minute of sound takes 23 MB. */
const mostKept = 3

export type MadeSounds = {
  /** These are heard now or next. */
  readonly want: (wanted: readonly MadeSound[]) => void
  /** Null: not made yet, or not fetched. */
  readonly get: (sound: MadeSound | null) => AudioBuffer | null
  readonly stop: () => void
}

/** Fetches the made sounds that are wanted, and asks again for those that aren't there yet. */
export function createMadeSounds(): MadeSounds {
  const known = new Map<string, AudioBuffer>()
  const asked = new AbortController()
  let wanted: readonly MadeSound[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const missing = (): readonly MadeSound[] => wanted.filter(({ url }) => !known.has(url))

  async function ask(): Promise<void> {
    for (const sound of missing()) {
      const buffer = await fetched(sound, asked.signal)
      if (buffer) known.set(sound.url, buffer)
    }
    const spare = [...known.keys()].filter((url) => !wanted.some((each) => each.url === url))
    for (const url of spare.slice(0, Math.max(0, known.size - mostKept))) known.delete(url)
    if (!asked.signal.aborted && missing().length > 0) askAfter(againMs)
  }

  function askAfter(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), ms)
  }

  return {
    want(sounds) {
      wanted = sounds
      if (missing().length > 0) askAfter(calmMs)
    },
    get: (sound) => (sound && known.get(sound.url)) ?? null,
    stop() {
      asked.abort()
      clearTimeout(timer)
      wanted = []
      known.clear()
    }
  }
}

async function fetched({ url, sampleRate }: MadeSound, signal: AbortSignal): Promise<AudioBuffer | null> {
  try {
    const response = await fetch(url, { signal })
    const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0)
    return bytes.byteLength < 4 ? null : stereo(bytes, sampleRate)
  } catch {
    // The vault was locked, or nobody listens any more.
    return null
  }
}

function stereo(bytes: ArrayBuffer, sampleRate: number): AudioBuffer {
  const samples = new Int16Array(bytes, 0, 2 * Math.floor(bytes.byteLength / 4))
  const length = samples.length / 2
  const buffer = new AudioBuffer({ numberOfChannels: 2, length, sampleRate })
  for (const side of [0, 1]) {
    const channel = buffer.getChannelData(side)
    for (let at = 0; at < length; at += 1) channel[at] = (samples[2 * at + side] ?? 0) / 32_768
  }
  return buffer
}
