import { Writable } from 'node:stream'
import type { Filmstrip } from '../../../shared/domain/recording.ts'
import { type CopyIndex, fragmentAt, fragmentStart, ticksPerSecond } from './copy-index.ts'
import { copyInput } from './copy-input.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { fragmentSource, type WorkingCopy } from './working-copy.ts'

const mostTiles = 160
const tileWidth = 160
const shortestIntervalMs = 1000
const mostColumns = 16

/** Which fragments' first pictures make up the strip; no two tiles are the same. */
export function planFilmstrip(
  index: CopyIndex,
  picture: { readonly width: number; readonly height: number }
): { readonly filmstrip: Filmstrip; readonly fragments: readonly number[] } {
  const toMs = (ticks: number): number => (ticks * 1000) / ticksPerSecond
  const longestFragmentMs = index.fragments.reduce(
    (longest, _, n) => Math.max(longest, toMs(fragmentStart(index, n + 1) - fragmentStart(index, n))),
    0
  )
  const durationMs = toMs(index.endTicks)
  const intervalMs = Math.ceil(Math.max(shortestIntervalMs, longestFragmentMs, durationMs / mostTiles))
  const count = Math.max(1, Math.ceil(durationMs / intervalMs))
  const fragments = Array.from({ length: count }, (_, n) => fragmentAt(index, n * intervalMs))
  const tileHeight = Math.max(2, Math.round((tileWidth * picture.height) / picture.width / 2) * 2)
  const columns = Math.min(count, mostColumns)
  return { filmstrip: { tileWidth, tileHeight, columns, count, intervalMs }, fragments }
}

/** Draws the strip as one JPEG. Only keyframes of the fragments shown are decoded: the cost depends on the tiles. */
export async function drawFilmstrip(copy: WorkingCopy, signal: AbortSignal) {
  const { filmstrip, fragments } = planFilmstrip(copy.index(), copy.header)
  const { tileHeight, columns, count } = filmstrip
  const filters = [
    `scale=${String(tileWidth)}:${String(tileHeight)}:out_range=pc`,
    'format=yuvj420p',
    `tile=${String(columns)}x${String(Math.ceil(count / columns))}`
  ]
  const sheet = await runToBuffer(
    {
      inputs: [copyInput(fragmentSource(copy, fragments), copy.header, ['-skip_frame', 'nokey'])],
      outputOptions: [
        ...['-map', '0:v:0', '-an', '-vf', filters.join(','), '-fps_mode', 'passthrough'],
        ...['-frames:v', '1', '-q:v', '4', '-f', 'mjpeg']
      ]
    },
    signal
  )
  return { filmstrip, sheet }
}

/** Runs ffmpeg with its output kept in memory, for what is small. */
export async function runToBuffer(
  command: Pick<Parameters<typeof runFfmpeg>[0], 'inputs' | 'outputOptions' | 'priority'>,
  signal: AbortSignal | undefined
): Promise<Buffer> {
  const parts: Buffer[] = []
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      parts.push(bytes)
      done()
    }
  })
  await runFfmpeg({ ...command, output, signal })
  return Buffer.concat(parts)
}
