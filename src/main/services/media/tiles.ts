import { Failure } from '../../../shared/domain/failure.ts'
import { mostTilesAtOnce, tileWidth } from '../../../shared/domain/recording.ts'
import { type CopyIndex, fragmentOfFrame, ticksPerSecond } from './copy-index.ts'
import { copyInput } from './copy-input.ts'
import { runToBuffer } from './filmstrip.ts'
import { fragmentSource, type WorkingCopy } from './working-copy.ts'

type TilesWish = { readonly frames: readonly number[]; readonly height: number }

/** Tiles further apart than this need not be the exact frame: the keyframe before will do. */
const coarseTicks = 4 * ticksPerSecond

/** Reads `frames` and `height` of an address; throws `not-found` for what nobody can have meant. */
export function readTilesWish(query: URLSearchParams): TilesWish {
  const frames = (query.get('frames') ?? '').split(',').map(Number)
  const height = Number(query.get('height'))
  const rising = frames.every((frame, n) => Number.isInteger(frame) && frame > (frames[n - 1] ?? -1))
  const fits = frames.length > 0 && frames.length <= mostTilesAtOnce
  if (!rising || !fits || !Number.isInteger(height) || height < 16 || height > 270 || height % 2 !== 0)
    throw new Failure('not-found')
  return { frames, height }
}

type TilesPlan = {
  readonly fragments: readonly number[]
  /** When the pictures are shown; null when they are all of the fragments' first pictures. */
  readonly ticks: readonly number[] | null
}

/** Which fragments must be decoded, and which of their pictures taken. */
export function planTiles(index: CopyIndex, frames: readonly number[]): TilesPlan {
  if ((frames.at(-1) ?? 0) >= index.frameTicks.length) throw new Failure('not-found')
  const fragments = [...new Set(frames.map((frame) => fragmentOfFrame(index, frame)))]
  const ticksOf = (frame: number | undefined): number => index.frameTicks[frame ?? 0] ?? 0
  const step = (ticksOf(frames.at(-1)) - ticksOf(frames[0])) / Math.max(1, frames.length - 1)
  const oneEach = fragments.length === frames.length
  const firstOnly = frames.every((frame, n) => index.fragments[fragments[n] ?? 0]?.firstFrame === frame)
  if (oneEach && (firstOnly || (step > coarseTicks && frames.length > 1))) return { fragments, ticks: null }
  return { fragments, ticks: frames.map(ticksOf) }
}

/** Draws the pictures at these frame indexes side by side as a JPEG. What it costs depends on their fragments only. */
export function drawTiles(
  copy: WorkingCopy,
  { frames, height }: TilesWish,
  signal: AbortSignal
): Promise<Buffer> {
  const { fragments, ticks } = planTiles(copy.index(), frames)
  const filters = [
    ...(ticks === null ? [] : [`select='${ticks.map((each) => `eq(pts,${String(each)})`).join('+')}'`]),
    `scale=${String(tileWidth(copy.header, height))}:${String(height)}:out_range=pc`,
    'format=yuvj420p',
    `tile=${String(frames.length)}x1`
  ]
  const options = ['-copyts', ...(ticks === null ? ['-skip_frame', 'nokey'] : [])]
  return runToBuffer(
    {
      inputs: [copyInput(fragmentSource(copy, fragments), copy.header, options)],
      outputOptions: [
        ...['-map', '0:v:0', '-an', '-vf', filters.join(','), '-fps_mode', 'passthrough'],
        ...['-frames:v', '1', '-q:v', '4', '-f', 'mjpeg']
      ],
      priority: 'low'
    },
    signal
  )
}
