import { type Readable, Writable } from 'node:stream'
import { peaksPerSecond } from '../../../shared/domain/recording.ts'
import { pipeInput, runFfmpeg } from './ffmpeg.ts'

const sampleRate = 8000
const samplesPerPeak = sampleRate / peaksPerSecond

/** Keeps the loudest sample of every 10 ms: feed it 16-bit mono, then take the peaks. */
export function createPeakMeter(): { push(bytes: Buffer): void; peaks(): Buffer } {
  const peaks: number[] = []
  let loudest = 0
  let samples = 0
  let odd: Buffer = Buffer.alloc(0)
  const close = (): void => {
    peaks.push(Math.min(255, Math.round((loudest * 255) / 32_767)))
    loudest = 0
    samples = 0
  }
  return {
    push: (chunk) => {
      const bytes = odd.length === 0 ? chunk : Buffer.concat([odd, chunk])
      const whole = bytes.length - (bytes.length % 2)
      for (let at = 0; at < whole; at += 2) {
        loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(at)))
        samples += 1
        if (samples === samplesPerPeak) close()
      }
      odd = Buffer.from(bytes.subarray(whole))
    },
    peaks: () => {
      if (samples > 0) close()
      return Buffer.from(peaks)
    }
  }
}

type Listening = {
  readonly onProgress?: (doneMs: number) => void
  /** Each line that the decoder says. */
  readonly onLog?: (line: string) => void
}

/** How loud the sound in `source` is, a copy or its sound alone: every 10 ms from time 0 on. */
export async function measurePeaks(
  source: Readable,
  signal: AbortSignal,
  { onProgress, onLog }: Listening = {}
): Promise<Buffer> {
  const meter = createPeakMeter()
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      meter.push(bytes)
      done()
    }
  })
  await runFfmpeg({
    inputs: [pipeInput(source, 'mp4', ['-copyts'])],
    outputOptions: [
      ...[
        '-map',
        '0:a:0',
        '-vn',
        '-af',
        `aresample=${String(sampleRate)}:async=1:min_hard_comp=0.01:first_pts=0`,
        '-ac',
        '1'
      ],
      ...['-f', 's16le']
    ],
    output,
    priority: 'beside',
    signal,
    onLog,
    onProgress: ({ outTimeMs }) => outTimeMs !== null && onProgress?.(outTimeMs)
  })
  return meter.peaks()
}
