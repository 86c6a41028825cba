import { audioContext } from './audio-context.ts'

/** Nobody notices sound that is so far from its picture; beyond it the sound is put right. */
const toleratedMs = 35
/** Sound begins, ends and is put right with so much fading, so that nothing clicks. */
const fadeS = 0.008
/** Sound is asked for so long before it begins: what begins late begins behind its picture, and nobody tells. */
const leadS = 0.02

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
  /** `buffer` is to be heard; `placeMs` tells how far from its beginning the pictures are now. */
  readonly keep: (buffer: AudioBuffer, placeMs: () => number) => void
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
    keep(buffer, placeMs) {
      const context = audioContext()
      if (running?.buffer === buffer) {
        const heardMs = running.fromMs + (context.currentTime - running.atS) * 1000
        if (Math.abs(heardMs - placeMs()) < toleratedMs) return
      }
      stop()
      const gain = new GainNode(context, { gain: 0 })
      gain.connect(context.destination)
      const source = new AudioBufferSourceNode(context, { buffer })
      source.connect(gain)
      source.onended = () => gain.disconnect()
      // Asked last, because the page may have been held up until here.
      const atS = context.currentTime + leadS
      const fromMs = placeMs() + leadS * 1000
      // What sounds then is heard so much later; it is as far on, so that it is where its picture is.
      const lateS = context.baseLatency + context.outputLatency
      gain.gain.setValueAtTime(0, atS)
      gain.gain.linearRampToValueAtTime(1, atS + fadeS)
      source.start(atS, Math.max(0, fromMs / 1000 + lateS))
      running = { buffer, source, gain, fromMs, atS }
      // Held up in between all the same: the next picture begins it anew.
      if (context.currentTime >= atS) stop()
    }
  }
}
