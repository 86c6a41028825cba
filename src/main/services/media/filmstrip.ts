import { Readable, Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Filmstrip } from '../../../shared/domain/recording.ts'
import { type CopyIndex, fragmentAt, fragmentStart, ticksPerSecond } from './copy-index.ts'
import { pipeInput, runFfmpeg } from './ffmpeg.ts'
import type { Sample } from './fragment-builder.ts'
import { createKeyTiles, type Tile, tileBytes, tileHeightOf, tileWidth } from './key-tiles.ts'
import { readSamples } from './mp4-fragments.ts'
import type { WorkingCopy } from './working-copy.ts'

const mostTiles = 160
const shortestIntervalMs = 1000
const mostColumns = 16

/** The time between a strip's pictures, as far as it is known before the copy is there; null: of a film of any length. */
export function expectedIntervalMs(durationMs: number | null): number {
  return Math.ceil(Math.max(shortestIntervalMs, (durationMs ?? 0) / mostTiles))
}

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
  const tileHeight = tileHeightOf(picture)
  const columns = Math.min(count, mostColumns)
  return { filmstrip: { tileWidth, tileHeight, columns, count, intervalMs }, fragments }
}

/**
 * Draws the strip as one JPEG. `known`: tiles that were drawn before, by fragment. Of what is missing only the keyframes
 * are read and decoded: the cost depends on the tiles.
 */
export async function drawFilmstrip(
  copy: WorkingCopy,
  signal: AbortSignal,
  known: ReadonlyMap<number, Tile> = new Map()
) {
  const { filmstrip, fragments } = planFilmstrip(copy.index(), copy.header)
  const { tileHeight, columns, count } = filmstrip
  const missing = fragments.filter((fragment) => !known.has(fragment))
  const drawn = missing.length === 0 ? known : await drawKeys(copy, missing, signal)
  const empty: Tile = Buffer.alloc(tileBytes(copy.header), 0x80)
  const tiles = fragments.map((fragment) => known.get(fragment) ?? drawn.get(fragment) ?? empty)
  const size = `${String(tileWidth)}x${String(tileHeight)}`
  const sheet = await runToBuffer(
    {
      inputs: [
        pipeInput(Readable.from(tiles), 'rawvideo', ['-pixel_format', 'yuvj420p', '-video_size', size])
      ],
      outputOptions: [
        ...['-vf', `tile=${String(columns)}x${String(Math.ceil(count / columns))}`],
        ...['-frames:v', '1', '-q:v', '4', '-f', 'mjpeg']
      ]
    },
    signal
  )
  return { filmstrip, sheet }
}

async function drawKeys(
  copy: WorkingCopy,
  fragments: readonly number[],
  signal: AbortSignal
): Promise<ReadonlyMap<number, Tile>> {
  const tiles = new Map<number, Tile>()
  const init = await copy.read(0, copy.index().headerSize)
  const keep = (index: number, tile: Tile): void => {
    tiles.set(fragments[index] ?? -1, tile)
  }
  const keys = createKeyTiles(init, copy.header, keep, signal)
  for (const fragment of fragments) await keys.push(await readKeyPicture(copy, fragment))
  await keys.end()
  return tiles
}

/** A fragment's first picture, which needs no other; of the rest only the description is read. */
async function readKeyPicture(copy: WorkingCopy, number: number): Promise<Sample> {
  const at = copy.index().fragments[number]?.offset ?? 0
  const head = await copy.read(at, at + 8)
  const moof = await copy.read(at, at + head.readUInt32BE(0))
  const [first] = readSamples(moof, copy.header.video.id)
  if (first === undefined) throw new Failure('vault-damaged')
  return { ...first, bytes: await copy.read(at + first.offset, at + first.offset + first.size) }
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
