import { Failure } from '../../../shared/domain/failure.ts'
import type { Vault } from '../vault/vault.ts'
import { atOnce } from './at-once.ts'
import { type PlacedParts, soundtrackOf } from './reel-parts.ts'
import { type Segment, segmentDurationMs } from './segment.ts'
import type { SegmentCache } from './segment-cache.ts'
import { removeSegment } from './segment-store.ts'
import type { ReelPart, ReelParts, ReelRun } from './write-reel.ts'

/** How much of the work joining is when everything still has to be rendered, and when nothing has. */
const joinShare = { cold: 0.1, warm: 1 }

export type ReelExport = {
  readonly vault: Vault
  readonly cache: SegmentCache
  readonly plan: readonly PlacedParts[]
  /** What is made of the rendered segments; done again when one of them turns out to be damaged. */
  readonly write: (parts: ReelParts, run: ReelRun) => Promise<void>
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
    const { pictures, sounds } = await renderAll(request, () => undefined)
    for (const { stored } of [...pictures, ...sounds]) await removeSegment(request.vault, stored)
    return attempt(request)
  }
}

async function attempt(request: ReelExport): Promise<{ readonly rendered: number }> {
  const { cache, plan, write, signal, report } = request
  const segments = [...plan.flatMap((parts) => parts.seen), soundtrackOf(plan)]
  const missing = segments.length - (await cache.countReady(segments))
  const share = missing === 0 ? joinShare.warm : joinShare.cold
  const { rendered, ...parts } = await renderAll(request, (fraction) => report(fraction * (1 - share)))
  const onProgress = (fraction: number): void => report(1 - share + fraction * share)
  await write(parts, { signal, onProgress })
  await cache.prune()
  return { rendered }
}

type Rendered = {
  readonly pictures: readonly ReelPart[]
  readonly sounds: readonly ReelPart[]
  /** How many there were not yet. */
  readonly rendered: number
}

/** Two fill the gaps that one leaves on the processor while it starts and ends. */
const segmentsAtOnce = 2

async function renderAll(
  { cache, plan, signal }: ReelExport,
  report: (fraction: number) => void
): Promise<Rendered> {
  const soundtrack = soundtrackOf(plan)
  const seen = plan.flatMap((parts) => parts.seen)
  const totalMs = plan.at(-1)?.reelEndMs ?? 1
  const done = new Map<Segment, number>()
  let rendered = 0
  const ensure = async (segment: Segment, stop: AbortSignal): Promise<ReelPart> => {
    const durationMs = segmentDurationMs(segment)
    const onProgress = (part: number): void => {
      if (segment !== soundtrack) done.set(segment, durationMs * part)
      report([...done.values()].reduce((sum, ms) => sum + ms, 0) / totalMs)
    }
    const made = await cache.ensure(segment, { signal: stop, priority: 'normal', onProgress })
    onProgress(1)
    rendered += made.rendered ? 1 : 0
    return { stored: made.stored, durationMs }
  }
  const [sound, ...pictures] = await atOnce(
    signal,
    segmentsAtOnce,
    [soundtrack, ...seen].map((segment) => (stop) => ensure(segment, stop))
  )
  return { pictures, sounds: sound === undefined ? [] : [sound], rendered }
}

function mayBeTheCache(error: unknown): boolean {
  return error instanceof Failure && ['decode-failed', 'vault-damaged', 'unexpected'].includes(error.code)
}
