import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'

const run = promisify(execFile)
const rate = 48_000

/** A video whose sound is one tone of 440 Hz, louder and softer; in one channel, or in two that are as loud. */
export async function makeToneVideo(
  path: string,
  parts: readonly { readonly seconds: number; readonly amplitude: number }[],
  { rate: pictures = '25', stereo = false }: { readonly rate?: string; readonly stereo?: boolean } = {}
): Promise<void> {
  const { ffmpeg } = await findBinaries()
  const total = parts.reduce((sum, { seconds }) => sum + seconds, 0)
  let at = 0
  const levels = parts.map(({ seconds, amplitude }) => {
    const from = at
    at += seconds
    return `${String(amplitude)}*between(t\\,${String(from)}\\,${String(at - 0.0001)})`
  })
  const wave = `sin(2*PI*440*t)*(${levels.join('+')})`
  const tone = `aevalsrc=exprs=${stereo ? `${wave}|${wave}` : wave}:s=${String(rate)}:d=${String(total)}`
  await run(ffmpeg, [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=s=320x180:r=${pictures}:d=${String(total)}`],
    ...[
      '-f',
      'lavfi',
      '-i',
      tone,
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-g',
      '25'
    ],
    ...['-c:a', 'aac', '-b:a', '192k', path]
  ])
}

/** The sound of a file, to be measured. */
export async function readSound(path: string): Promise<{
  /** Root mean square of a stretch, in dB below full scale. */
  levelDb(fromMs: number, toMs: number): number
  /** The largest difference between two samples side by side. */
  largestStep(fromMs: number, toMs: number): number
  /** How often the wave rises through zero, a second. */
  pitch(fromMs: number, toMs: number): number
  /** How many samples there are. */
  readonly samples: number
}> {
  const { ffmpeg } = await findBinaries()
  const { stdout } = await run(
    ffmpeg,
    ['-v', 'error', '-i', path, '-map', '0:a', '-ac', '1', '-ar', String(rate), '-f', 's16le', '-'],
    { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 }
  )
  const stretch = (fromMs: number, toMs: number): number[] => {
    const from = Math.round((fromMs * rate) / 1000)
    const count = Math.round(((toMs - fromMs) * rate) / 1000)
    return Array.from({ length: count }, (_, n) => stdout.readInt16LE((from + n) * 2) / 32_768)
  }
  return {
    levelDb: (fromMs, toMs) => {
      const samples = stretch(fromMs, toMs)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      return 10 * Math.log10(power + 1e-12)
    },
    largestStep: (fromMs, toMs) => {
      const samples = stretch(fromMs, toMs)
      return Math.max(...samples.slice(1).map((sample, n) => Math.abs(sample - (samples[n] ?? 0))))
    },
    pitch: (fromMs, toMs) => {
      const samples = stretch(fromMs, toMs)
      const rises = samples.filter((sample, n) => sample >= 0 && (samples[n - 1] ?? 0) < 0).length
      return (rises * 1000) / (toMs - fromMs)
    },
    samples: stdout.length / 2
  }
}
