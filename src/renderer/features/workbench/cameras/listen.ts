import { heardRate, recordingUrls } from '../../../../shared/domain/recording.ts'

export type ListenMode = 'ears' | 'turns'

type Listening = {
  readonly mainId: string
  readonly angleId: string
  readonly atMs: number
  readonly offsetMs: number
  readonly mode: ListenMode
}

const lengthMs = 6000
const turnSamples = heardRate / 2
/** Both as loud as ordinary speech, whatever the microphones made of it. */
const usualLevel = 0.12
const mostGain = 30

async function fetchHeard(recordingId: string, fromMs: number): Promise<Float32Array | null> {
  const response = await fetch(recordingUrls.heard(recordingId, fromMs, lengthMs))
  if (!response.ok) return null
  const samples = new Int16Array(await response.arrayBuffer())
  return levelled(Float32Array.from(samples, (value) => value / 32_768))
}

function levelled(samples: Float32Array): Float32Array | null {
  const power = samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length)
  if (power < 1e-9) return null
  const gain = Math.min(mostGain, usualLevel / Math.sqrt(power))
  return samples.map((value) => Math.min(1, Math.max(-1, value * gain)))
}

/**
 * Plays some seconds of both cameras as they lie now, put together sample by sample: nothing depends on when
 * players start. False when one of them has no sound there.
 */
export async function listen(what: Listening, signal: AbortSignal): Promise<boolean> {
  const [main, angle] = await Promise.all([
    fetchHeard(what.mainId, what.atMs),
    fetchHeard(what.angleId, what.atMs - what.offsetMs)
  ])
  if (main === null || angle === null) return false
  if (signal.aborted) return true
  const context = new AudioContext({ sampleRate: heardRate })
  const buffer = context.createBuffer(2, main.length, heardRate)
  const isMainsTurn = (n: number): boolean => Math.floor(n / turnSamples) % 2 === 0
  const inTurns = main.map((value, n) => (isMainsTurn(n) ? value : (angle[n] ?? 0)))
  const [left, right] = what.mode === 'ears' ? [main, angle] : [inTurns, inTurns]
  buffer.getChannelData(0).set(left)
  buffer.getChannelData(1).set(right)
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  await new Promise<void>((ended) => {
    source.addEventListener('ended', () => ended())
    signal.addEventListener('abort', () => ended())
    source.start()
  })
  await context.close()
  return true
}
