import type { Writable } from 'node:stream'
import { findBinaries } from '../media/binaries.ts'
import type { Vault } from '../vault/vault.ts'
import { hasHidden } from './hidden-sides.ts'
import { proveMasks } from './prove-masks.ts'
import { renderPictures, type RenderRun, type RenderTools } from './render-segment.ts'
import { renderSound } from './render-sound.ts'
import { recordingsIn, type Segment, segmentHash, trackOf } from './segment.ts'
import {
  countSegments,
  findSegment,
  keepProof,
  pruneSegments,
  readSegment,
  removeSegment,
  storeSegment,
  type StoredSegment
} from './segment-store.ts'
import { renderSoundtrack } from './soundtrack.ts'

/** Rendered segments, of pictures and of sound: found when they are there, rendered when they are not. */
export type SegmentCache = {
  /** Forgets what was used longest ago, where all together takes more room than it may. */
  prune(): Promise<void>
  /** How many of these are there already. */
  countReady(segments: readonly Segment[]): Promise<number>
  /** The segment, rendered if need be; `rendered` tells which. */
  ensure(
    segment: Segment,
    run: RenderRun
  ): Promise<{ readonly stored: StoredSegment; readonly rendered: boolean }>
}

export function createSegmentCache(vault: Vault, tools: RenderTools, limitBytes: () => number): SegmentCache {
  /** What is being rendered now, so that an export waits for what is rendered ahead instead of doing it twice. */
  const underway = new Map<string, Promise<StoredSegment>>()

  /** The segment, once what is hidden in it was looked for in vain; one in which it is found is forgotten at once. */
  async function proven(segment: Segment, stored: StoredSegment, run: RenderRun): Promise<StoredSegment> {
    if (!hasHidden(segment) || stored.proof !== null) return stored
    try {
      const { most } = await proveMasks(segment, () => readSegment(vault, stored), tools, run)
      return keepProof(vault, stored, most.detail)
    } catch (error) {
      if (!run.signal.aborted) await removeSegment(vault, stored)
      throw error
    }
  }

  async function render(segment: Segment, hash: string, run: RenderRun): Promise<StoredSegment> {
    const row = { hash, kind: trackOf(segment), recordingIds: recordingsIn(segment) }
    const rendering = storeSegment(vault, row, (into) => renderInto(segment, into, run)).then((stored) =>
      proven(segment, stored, run)
    )
    underway.set(hash, rendering)
    try {
      return await rendering
    } finally {
      underway.delete(hash)
    }
  }

  async function renderInto(
    segment: Segment,
    into: Writable,
    run: RenderRun
  ): Promise<{ readonly pictures: number }> {
    switch (segment.kind) {
      case 'film':
      case 'card':
        return renderPictures(segment, tools, into, run)
      case 'sound':
        await renderSound(segment, tools, into, run)
        return { pictures: 0 }
      case 'soundtrack': {
        const quietly = { ...run, onProgress: () => undefined }
        await renderSoundtrack(
          segment,
          async (part) => readSegment(vault, (await ensure(part, quietly)).stored),
          into,
          run
        )
        return { pictures: 0 }
      }
    }
  }

  const ensure: SegmentCache['ensure'] = async (segment, run) => {
    const hash = segmentHash(segment, (await findBinaries()).version)
    for (;;) {
      run.signal.throwIfAborted()
      const other = underway.get(hash)
      if (other !== undefined) {
        // The other may be cancelled or fail; then this one tries for itself.
        await other.catch(() => undefined)
        continue
      }
      const stored = findSegment(vault, hash)
      if (stored === null) return { stored: await render(segment, hash, run), rendered: true }
      return { stored: await proven(segment, stored, run), rendered: false }
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
    ensure,
    prune: () => pruneSegments(vault, limitBytes())
  }
}
