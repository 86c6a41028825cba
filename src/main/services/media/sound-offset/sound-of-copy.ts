import { Writable } from 'node:stream'
import { pipeInput, runFfmpeg } from '../ffmpeg.ts'
import { clipSource, fragmentSource, type WorkingCopy } from '../working-copy.ts'
import { samplesPerSecond, type Sound } from './sound.ts'

/** The sound of a working copy, decoded through pipes: a stretch costs as much as it is long, wherever it lies. */
export function soundOfCopy(copy: WorkingCopy, signal: AbortSignal, samples = samplesPerSecond): Sound {
  const rate = String(samples)
  return {
    read: async (onPiece) => {
      const all = fragmentSource(copy, [...copy.index().fragments.keys()])
      await decode(all, [`aresample=${rate}:async=1:first_pts=0`], onPiece, signal)
    },
    stretch: async (startMs, endMs) => {
      const length = Math.round(((endMs - startMs) * samples) / 1000)
      const stretch = new Float32Array(length)
      // Before time 0 there is nothing; what the recording lacks stays silent.
      const fromMs = Math.max(0, startMs)
      if (endMs <= fromMs) return stretch
      let at = Math.round(((fromMs - startMs) * samples) / 1000)
      const put = (piece: Float32Array): void => {
        stretch.set(piece.subarray(0, Math.max(0, length - at)), at)
        at = Math.min(length, at + piece.length)
      }
      const filters = [
        `atrim=start=${String(fromMs / 1000)}:end=${String(endMs / 1000)}`,
        // Begins at 0 whatever came first: `first_pts` counts in samples of the source.
        `asetpts=PTS-${String(fromMs / 1000)}/TB`,
        `aresample=${rate}:async=1:first_pts=0`
      ]
      await decode(clipSource(copy, fromMs, endMs), filters, put, signal)
      return stretch
    }
  }
}

async function decode(
  source: ReturnType<typeof clipSource>,
  filters: readonly string[],
  onPiece: (samples: Float32Array) => void,
  signal: AbortSignal
): Promise<void> {
  let odd = Buffer.alloc(0)
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.concat([odd, chunk])
      const count = bytes.length >> 1
      onPiece(Float32Array.from({ length: count }, (_, n) => bytes.readInt16LE(n * 2) / 32_768))
      odd = Buffer.from(bytes.subarray(count * 2))
      done()
    }
  })
  await runFfmpeg({
    inputs: [pipeInput(source, 'mp4', ['-copyts'])],
    outputOptions: ['-map', '0:a:0', '-vn', '-af', filters.join(','), '-ac', '1', '-f', 's16le'],
    output,
    signal,
    priority: 'low'
  })
}
