import {
  mostTilesAtOnce,
  type Recording,
  recordingUrls,
  tileWidth
} from '../../../shared/domain/recording.ts'

/** A picture of the film: where it is in an image that has been loaded. */
type Tile = {
  readonly image: CanvasImageSource
  readonly x: number
  readonly width: number
  readonly height: number
}

/** Pictures of single frames, as far as they are there; asks for those that are not. */
export type TileSource = {
  /** The picture of a frame that is a multiple of `step`; null while it is on its way. */
  readonly tile: (frame: number, step: number) => Tile | null
}

/** Twice as high as they are drawn, for sharp screens. */
const heightPx = 92
const perPiece = 16
const mostPieces = 60
const retryMs = 1500

type Piece = { image: ImageBitmap | null; failedAt: number | null }

/**
 * Pieces of sixteen frames, `step` apart, at round places, so that the same addresses are asked for again. A few at
 * a time; what was not looked at for longest is let go.
 */
export function createTileSource(
  recording: Recording,
  frameCount: () => number,
  onLoad: () => void,
  signal: AbortSignal
): TileSource {
  const pieces = new Map<string, Piece>()
  let loading = 0
  signal.addEventListener('abort', () => {
    for (const { image } of pieces.values()) image?.close()
    pieces.clear()
  })
  const width = recording.info === null ? 0 : tileWidth(recording.info, heightPx)

  async function load(key: string, piece: Piece, frames: readonly number[]): Promise<void> {
    loading += 1
    try {
      const response = await fetch(recordingUrls.tiles(recording.id, frames, heightPx), { signal })
      if (!response.ok) throw new Error('not drawn')
      piece.image = await createImageBitmap(await response.blob())
      onLoad()
    } catch {
      piece.failedAt = performance.now()
      // Asked for again when it is still looked at by then; a timer may come a little before its time.
      if (!signal.aborted) setTimeout(onLoad, retryMs + 100)
    } finally {
      loading -= 1
      if (!pieces.has(key)) piece.image?.close()
    }
  }

  function pieceAt(first: number, step: number): Piece | null {
    const key = `${String(first)}/${String(step)}`
    const known = pieces.get(key)
    const failedAt = known?.failedAt ?? null
    const isLost = failedAt !== null && performance.now() - failedAt > retryMs
    if (known !== undefined && !isLost) {
      pieces.delete(key)
      pieces.set(key, known)
      return known
    }
    if (loading >= 2) return null
    const frames = Array.from({ length: Math.min(perPiece, mostTilesAtOnce) }, (_, n) => first + n * step)
    const piece: Piece = { image: null, failedAt: null }
    pieces.set(key, piece)
    void load(
      key,
      piece,
      frames.filter((frame) => frame < frameCount())
    )
    const [oldest] = pieces
    if (pieces.size > mostPieces && oldest !== undefined) {
      oldest[1].image?.close()
      pieces.delete(oldest[0])
    }
    return piece
  }

  return {
    tile: (frame, step) => {
      if (width === 0 || frame < 0 || frame >= frameCount()) return null
      const first = Math.floor(frame / step / perPiece) * perPiece * step
      const image = pieceAt(first, step)?.image
      return image ? { image, x: ((frame - first) / step) * width, width, height: heightPx } : null
    }
  }
}

/** How many frames lie between tiles of `widthPx` when frames lie `framePx` apart: a power of two, with no gaps. */
export function tileStep(framePx: number, widthPx: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(widthPx / Math.max(framePx, 1e-6))))
}
