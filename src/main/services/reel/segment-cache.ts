import type { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { findBinaries } from '../media/binaries.ts'
import type { Vault } from '../vault/vault.ts'
import { hasHidden } from './hidden-sides.ts'
import type { Stretch } from './picture-segments.ts'
import { proveMasks } from './prove-masks.ts'
import { renderPictures, type RenderRun, type RenderTools } from './render-segment.ts'
import { renderSound } from './render-sound.ts'
import { type Neighbours, renderTogether } from './render-together.ts'
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
import { withSolidCover } from './solid-cover.ts'
import { renderSoundtrack } from './soundtrack.ts'
import { Misfit } from './split-pictures.ts'

/** Rendered segments, of pictures and of sound: found when they are there, rendered when they are not. */
export type SegmentCache = {
  /** Forgets what was used longest ago, where all together takes more room than it may. */
  prune(): Promise<void>
  /** Forgets these, so that they are rendered anew. */
  forget(segments: readonly Segment[]): Promise<void>
  /** How many of these are there already. */
  countReady(segments: readonly Segment[]): Promise<number>
  /** The segment, rendered if need be; `rendered` tells which. */
  ensure(segment: Segment, run: RenderRun): Promise<Ensured>
  /** All segments of a stretch; those that are missing side by side are rendered in one go. */
  ensureStretch(stretch: Stretch, run: RenderRun): Promise<readonly Ensured[]>
}

export type Ensured = { readonly stored: StoredSegment; readonly rendered: boolean }

/** So many segments are rendered in one go at most: about a minute of film. */
const mostTogether = 15

export function createSegmentCache(vault: Vault, tools: RenderTools, limitBytes: () => number): SegmentCache {
  /** What is being rendered now, so that an export waits for what is rendered ahead instead of doing it twice. */
  const underway = new Map<string, Promise<StoredSegment>>()

  /**
   * The segment, once what is hidden in it was looked for in vain. One in which it is found is forgotten at once, and made
   * anew under the same name with one even colour over what is hidden; that is looked over as well.
   */
  async function proven(segment: Segment, stored: StoredSegment, run: RenderRun): Promise<StoredSegment> {
    if (!hasHidden(segment) || stored.proof !== null) return stored
    const made = stored.solid ? withSolidCover(segment) : segment
    try {
      const { most } = await proveMasks(made, () => readSegment(vault, stored), tools, run)
      return keepProof(vault, stored, most.open)
    } catch (error) {
      if (!run.signal.aborted) await removeSegment(vault, stored)
      if (stored.solid || !(error instanceof Failure && error.code === 'mask-unproven')) throw error
    }
    run.signal.throwIfAborted()
    const row = {
      hash: stored.hash,
      kind: trackOf(segment),
      recordingIds: recordingsIn(segment),
      solid: true
    }
    const covered = withSolidCover(segment)
    return proven(
      segment,
      await storeSegment(vault, row, (into) => renderPictures(covered, tools, into, run)),
      run
    )
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
        const used: StoredSegment[] = []
        try {
          await renderSoundtrack(
            segment,
            async (part) => {
              const { stored } = await ensure(part, quietly)
              used.push(stored)
              return readSegment(vault, stored)
            },
            into,
            run
          )
        } catch (error) {
          // One of them may be damaged: they are made anew when somebody tries again.
          if (!run.signal.aborted) for (const stored of used) await removeSegment(vault, stored)
          throw error
        }
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

  /** Neighbours that nobody has or makes, in one go. */
  async function renderNeighbours(neighbours: Neighbours, run: RenderRun): Promise<readonly Ensured[]> {
    const rendering = renderTogether(vault, neighbours, tools, run)
    let before: Promise<unknown> = rendering
    const each = neighbours.segments.map(({ segment, hash }, at) => {
      const made = Promise.all([rendering, before]).then(([all]) => {
        const stored = all[at]
        if (stored === undefined) throw new Failure('unexpected')
        return proven(segment, stored, run)
      })
      before = made
      // Each by itself: whoever waits for one that is done would ask for it for ever while the next is looked over.
      const over = made.finally(() => underway.delete(hash))
      underway.set(hash, over)
      return over
    })
    return (await Promise.all(each)).map((stored) => ({ stored, rendered: true }))
  }

  const ensureStretch: SegmentCache['ensureStretch'] = async ({ segments, joined }, run) => {
    const { version } = await findBinaries()
    const all = segments.map((segment) => ({ segment, hash: segmentHash(segment, version) }))
    const isMissing = (at: number): boolean => {
      const hash = all[at]?.hash
      return hash !== undefined && !underway.has(hash) && findSegment(vault, hash) === null
    }
    const ensured: Ensured[] = []
    for (let from = 0; from < all.length; from = ensured.length) {
      run.signal.throwIfAborted()
      let to = from
      while (to - from < mostTogether && isMissing(to)) to += 1
      const whole = to - from > 1 ? joined(from, to) : null
      // A frame that moves over the picture is told picture by picture: a stretch of it at a time.
      if (whole !== null && whole.shown.views.length === 1) {
        try {
          const neighbours = { segments: all.slice(from, to), joined: whole }
          ensured.push(...(await renderNeighbours(neighbours, run)))
          continue
        } catch (error) {
          if (!(error instanceof Misfit)) throw error
        }
      }
      for (const { segment } of all.slice(from, Math.max(to, from + 1)))
        ensured.push(await ensure(segment, run))
    }
    return ensured
  }

  return {
    countReady: async (segments) => {
      const { version } = await findBinaries()
      return countSegments(
        vault,
        segments.map((segment) => segmentHash(segment, version))
      )
    },
    forget: async (segments) => {
      const { version } = await findBinaries()
      for (const segment of segments) {
        const stored = findSegment(vault, segmentHash(segment, version))
        if (stored !== null) await removeSegment(vault, stored)
      }
    },
    ensure,
    ensureStretch,
    prune: () => pruneSegments(vault, limitBytes())
  }
}

/** The same cache, which tells when it gives a segment in which what is hidden is covered with one even colour. */
export function tellingSolid(cache: SegmentCache, onSolid: () => void): SegmentCache {
  const told = (ensured: readonly Ensured[]): void => {
    if (ensured.some(({ stored }) => stored.solid)) onSolid()
  }
  return {
    ...cache,
    ensure: async (...asked) => {
      const ensured = await cache.ensure(...asked)
      told([ensured])
      return ensured
    },
    ensureStretch: async (...asked) => {
      const ensured = await cache.ensureStretch(...asked)
      told(ensured)
      return ensured
    }
  }
}
