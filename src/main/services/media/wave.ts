import { Failure } from '../../../shared/domain/failure.ts'
import { longestWaveMs } from '../../../shared/domain/recording.ts'
import { durationMsOf } from './copy-index.ts'
import { pipeInput } from './ffmpeg.ts'
import { runToBuffer } from './filmstrip.ts'
import { clipSource, type WorkingCopy } from './working-copy.ts'

type WaveWish = { readonly fromMs: number; readonly toMs: number }

const sampleRate = 48_000
const samplesPerMs = sampleRate / 1000

/** Reads `from` and `to` of an address; throws `not-found` for what nobody can have meant. */
export function readWaveWish(query: URLSearchParams): WaveWish {
  const fromMs = Number(query.get('from'))
  const toMs = Number(query.get('to'))
  const whole = Number.isInteger(fromMs) && Number.isInteger(toMs)
  if (!whole || fromMs < 0 || toMs <= fromMs || toMs - fromMs > longestWaveMs) throw new Failure('not-found')
  return { fromMs, toMs }
}

/** The lowest and highest sample of each ms as two signed bytes, from 16-bit mono; silence where there is no more. */
export function lowsAndHighs(sound: Buffer, milliseconds: number): Buffer {
  const result = Buffer.alloc(milliseconds * 2)
  const samples = Math.floor(sound.length / 2)
  for (let ms = 0; ms < milliseconds; ms += 1) {
    const first = ms * samplesPerMs
    if (first >= samples) break
    let low = 32_767
    let high = -32_768
    for (let n = first; n < Math.min(samples, first + samplesPerMs); n += 1) {
      const sample = sound.readInt16LE(n * 2)
      if (sample < low) low = sample
      if (sample > high) high = sample
    }
    result.writeInt8(Math.max(-127, Math.round(low / 258)), ms * 2)
    result.writeInt8(Math.min(127, Math.round(high / 258)), ms * 2 + 1)
  }
  return result
}

/** The sound of a stretch, to the ms. What it costs depends on the stretch, not on the film. */
export async function measureWave(
  copy: WorkingCopy,
  { fromMs, toMs }: WaveWish,
  signal: AbortSignal
): Promise<Buffer> {
  if (copy.header.audio === null || fromMs >= durationMsOf(copy.index())) throw new Failure('not-found')
  const sound = await runToBuffer(
    {
      inputs: [pipeInput(clipSource(copy, fromMs, toMs), 'mp4', ['-copyts'])],
      outputOptions: [
        ...['-map', '0:a:0', '-vn', '-ac', '1', '-af'],
        // Begins at 0 whatever came first: `first_pts` counts in samples of the source, at whatever rate that is.
        `asetpts=PTS-${String(fromMs / 1000)}/TB,aresample=${String(sampleRate)}:async=1:first_pts=0`,
        ...['-f', 's16le']
      ],
      priority: 'low'
    },
    signal
  )
  return lowsAndHighs(sound, toMs - fromMs)
}
