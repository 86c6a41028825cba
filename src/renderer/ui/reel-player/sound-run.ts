import { audioContext } from './audio-context.ts'

/** Nobody notices sound that is so far from its picture; beyond it the sound is put right. */
const toleratedMs = 35
/** Sound begins, ends and is put right with so much fading, so that nothing clicks. */
const fadeS = 0.008

type Running = {
  readonly buffer: AudioBuffer
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  /** What is heard at `atS` on the context's clock. */
  readonly fromMs: number
  readonly atS: number
}

/** One clip's made sound, kept in step with its pictures. */
export type SoundRun = {
  /** Whether the page can be heard by now: it may not make a sound before somebody has asked for one. */
  readonly isAble: () => boolean
  /** `buffer` is to be heard, and now is `offsetMs` after its beginning. */
  readonly keep: (buffer: AudioBuffer, offsetMs: number) => void
  readonly stop: () => void
}

export function createSoundRun(): SoundRun {
  let running: Running | null = null

  function stop(): void {
    if (running === null) return
    const { source, gain } = running
    const now = audioContext().currentTime
    gain.gain.setTargetAtTime(0, now, fadeS / 3)
    source.stop(now + fadeS)
    running = null
  }

  return {
    stop,
    isAble() {
      const context = audioContext()
      if (context.state !== 'running') void context.resume()
      return context.state === 'running'
    },
    keep(buffer, offsetMs) {
      const context = audioContext()
      const now = context.currentTime
      if (running?.buffer === buffer) {
        const heardMs = running.fromMs + (now - running.atS) * 1000
        if (Math.abs(heardMs - offsetMs) < toleratedMs) return
      }
      stop()
      // What is started now is heard so much later; it starts as far on, so that it is where its picture is.
      const lateS = context.baseLatency + context.outputLatency
      const gain = new GainNode(context, { gain: 0 })
      gain.gain.linearRampToValueAtTime(1, now + fadeS)
      gain.connect(context.destination)
      const source = new AudioBufferSourceNode(context, { buffer })
      source.connect(gain)
      source.onended = () => gain.disconnect()
      source.start(now, Math.max(0, offsetMs / 1000 + lateS))
      running = { buffer, source, gain, fromMs: offsetMs, atS: now }
    }
  }
}
