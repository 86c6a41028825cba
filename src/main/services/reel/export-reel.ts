import { Failure } from '../../../shared/domain/failure.ts'
import type { Vault } from '../vault/vault.ts'
import type { Chapter } from './chapters.ts'
import { type PlacedSegment, segmentDurationMs } from './segment.ts'
import type { SegmentCache } from './segment-cache.ts'
import { pruneSegments, removeSegment } from './segment-store.ts'
import { type ReelPart, writeReel } from './write-reel.ts'

const cacheLimitBytes = 2 * 1024 ** 3
/** How much of the work joining is when everything still has to be rendered, and when nothing has. */
const joinShare = { cold: 0.1, warm: 1 }

export type ReelExport = {
  readonly vault: Vault
  readonly cache: SegmentCache
  readonly plan: readonly PlacedSegment[]
  readonly chapters: readonly Chapter[]
  readonly path: string
  readonly signal: AbortSignal
  readonly report: (fraction: number) => void
}

/** Renders what is missing, then joins. Returns how many segments had to be rendered. */
export async function exportReel(request: ReelExport): Promise<{ readonly rendered: number }> {
  try {
    return await attempt(request)
  } catch (error) {
    if (!mayBeTheCache(error) || request.signal.aborted) throw error
    // A damaged or outdated segment must not stand in the way: all of them can be made again.
    for (const part of await renderAll(request, () => undefined))
      await removeSegment(request.vault, part.stored)
    return attempt(request)
  }
}

async function attempt(request: ReelExport): Promise<{ readonly rendered: number }> {
  const { vault, cache, plan, chapters, path, signal, report } = request
  const missing = plan.length - (await cache.countReady(plan.map(({ segment }) => segment)))
  const share = missing === 0 ? joinShare.warm : joinShare.cold
  const parts = await renderAll(request, (fraction) => report(fraction * (1 - share)))
  const onProgress = (fraction: number): void => report(1 - share + fraction * share)
  await writeReel(vault, parts, chapters, path, { signal, onProgress })
  await pruneSegments(vault, cacheLimitBytes)
  return { rendered: parts.filter((part) => part.rendered).length }
}

async function renderAll(
  { cache, plan, signal }: ReelExport,
  report: (fraction: number) => void
): Promise<readonly (ReelPart & { readonly rendered: boolean })[]> {
  const totalMs = plan.at(-1)?.reelEndMs ?? 1
  const parts: (ReelPart & { readonly rendered: boolean })[] = []
  for (const { segment, reelStartMs } of plan) {
    const durationMs = segmentDurationMs(segment)
    const onProgress = (fraction: number): void => report((reelStartMs + durationMs * fraction) / totalMs)
    const { stored, rendered } = await cache.ensure(segment, { signal, priority: 'normal', onProgress })
    parts.push({ stored, durationMs, rendered })
    onProgress(1)
  }
  return parts
}

function mayBeTheCache(error: unknown): boolean {
  return error instanceof Failure && ['decode-failed', 'vault-damaged', 'unexpected'].includes(error.code)
}
