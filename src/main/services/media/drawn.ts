import { Failure } from '../../../shared/domain/failure.ts'
import type { Mask } from '../../../shared/domain/reel-records.ts'
import { createLatestFirst } from './latest-first.ts'
import { drawStill } from './still.ts'
import { drawTiles, readTilesWish } from './tiles.ts'
import { measureWave, readWaveWish } from './wave.ts'
import type { WorkingCopy } from './working-copy.ts'

export type Drawn = {
  /** A JPEG of tiles; see `recordingUrls.tiles`. */
  tiles(recordingId: string, query: URLSearchParams): Promise<Buffer>
  /** Lows and highs of sound; see `recordingUrls.waveform`. */
  wave(recordingId: string, query: URLSearchParams): Promise<Buffer>
  /** A JPEG of one picture, with what `masks`, the recording's own, hide of it. */
  still(recordingId: string, ms: number, masks: readonly Mask[]): Promise<Buffer>
  /** Gives up what is being drawn of a recording, or of all, and forgets what was. */
  forget(recordingId?: string): Promise<void>
}

const mostBytes = 24 * 1024 * 1024

/** What timelines and lists show of recordings, drawn when asked for and kept in memory for a while. A timeline's pictures come from the small copy. */
export function createDrawn(
  copyOf: (recordingId: string) => Promise<WorkingCopy>,
  smallCopyOf: (recordingId: string) => Promise<WorkingCopy>
): Drawn {
  const kept = new Map<string, Buffer>()
  let keptBytes = 0
  const queue = createLatestFirst()
  /** Every picture in a list is looked at: none is dropped. */
  const stillQueue = createLatestFirst(Infinity)

  const keep = (address: string, bytes: Buffer): void => {
    kept.set(address, bytes)
    keptBytes += bytes.length
    for (const [oldest, old] of kept) {
      if (keptBytes <= mostBytes) break
      kept.delete(oldest)
      keptBytes -= old.length
    }
  }
  const draw = async (
    address: string,
    work: (signal: AbortSignal) => Promise<Buffer>,
    through = queue
  ): Promise<Buffer> => {
    const known = kept.get(address)
    if (known !== undefined) {
      // Used last, forgotten last.
      kept.delete(address)
      kept.set(address, known)
      return known
    }
    const bytes = await through.run(address, work)
    if (bytes === null) throw new Failure('not-found')
    if (!kept.has(address)) keep(address, bytes)
    return bytes
  }
  return {
    tiles: (id, query) => {
      const wish = readTilesWish(query)
      return draw(`${id} ${query.toString()}`, async (signal) =>
        drawTiles(await smallCopyOf(id), wish, signal)
      )
    },
    wave: (id, query) => {
      const wish = readWaveWish(query)
      return draw(`${id} ${query.toString()}`, async (signal) => measureWave(await copyOf(id), wish, signal))
    },
    still: (id, ms, masks) =>
      draw(
        `${id} still ${String(ms)} ${JSON.stringify(masks)}`,
        async () => drawStill(await copyOf(id), ms, masks),
        stillQueue
      ),
    forget: async (recordingId) => {
      // Every address begins with whose it is.
      const isOf = (address: string): boolean =>
        recordingId === undefined || address.startsWith(`${recordingId} `)
      await Promise.all([queue.stop(isOf), stillQueue.stop(isOf)])
      for (const [address, bytes] of kept)
        if (isOf(address)) {
          kept.delete(address)
          keptBytes -= bytes.length
        }
    }
  }
}
