import { findBinaries } from '../media/binaries.ts'
import type { Vault } from '../vault/vault.ts'
import { renderSegment, type RenderRun, type RenderTools } from './render-segment.ts'
import { recordingsIn, type Segment, segmentHash, trackOf } from './segment.ts'
import { countSegments, findSegment, storeSegment, type StoredSegment } from './segment-store.ts'

/** Rendered segments, of pictures and of sound: found when they are there, rendered when they are not. */
export type SegmentCache = {
  /** How many of these are there already. */
  countReady(segments: readonly Segment[]): Promise<number>
  /** The segment, rendered if need be; `rendered` tells which. */
  ensure(
    segment: Segment,
    run: RenderRun
  ): Promise<{ readonly stored: StoredSegment; readonly rendered: boolean }>
}

export function createSegmentCache(vault: Vault, tools: RenderTools): SegmentCache {
  /** What is being rendered now, so that an export waits for what is rendered ahead instead of doing it twice. */
  const underway = new Map<string, Promise<StoredSegment>>()

  async function render(segment: Segment, hash: string, run: RenderRun): Promise<StoredSegment> {
    const row = { hash, kind: trackOf(segment), recordingIds: recordingsIn(segment) }
    const rendering = storeSegment(vault, row, (into) => renderSegment(segment, tools, into, run))
    underway.set(hash, rendering)
    try {
      return await rendering
    } finally {
      underway.delete(hash)
    }
  }

  return {
    countReady: async (segments) => {
      const { version } = await findBinaries()
      return countSegments(
        vault,
        segments.map((segment) => segmentHash(segment, version))
      )
    },
    ensure: async (segment, run) => {
      const hash = segmentHash(segment, (await findBinaries()).version)
      for (;;) {
        run.signal.throwIfAborted()
        const stored = findSegment(vault, hash)
        if (stored !== null) return { stored, rendered: false }
        const other = underway.get(hash)
        if (other === undefined) return { stored: await render(segment, hash, run), rendered: true }
        // The other may be cancelled or fail; then this one tries for itself.
        await other.catch(() => undefined)
      }
    }
  }
}
