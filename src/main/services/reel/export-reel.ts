import { failureOf } from '../failure-of.ts'
import { atOnce } from './at-once.ts'
import { halves, type Stretch } from './picture-segments.ts'
import { type PlacedParts, segmentsOf, soundtrackOf } from './reel-parts.ts'
import type { RenderRun } from './render-segment.ts'
import { type Segment, segmentDurationMs } from './segment.ts'
import type { Ensured, SegmentCache } from './segment-cache.ts'
import type { ReelPart, ReelParts, ReelRun } from './write-reel.ts'

/** How much of the work joining is when everything still has to be rendered, and when nothing has. */
const joinShare = { cold: 0.1, warm: 1 }

export type ReelExport = {
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
    const { cache, plan } = request
    await cache.forget([...plan.flatMap(segmentsOf), soundtrackOf(plan)])
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
  const totalMs = plan.at(-1)?.reelEndMs ?? 1
  const done = new Map<object, number>()
  let rendered = 0
  /** `segments` are rendered by `ensure`; `weight`: whether they count in what is reported. */
  const parts = async (
    segments: readonly Segment[],
    weight: 0 | 1,
    stop: AbortSignal,
    ensure: (run: RenderRun) => Promise<readonly Ensured[]>
  ): Promise<readonly ReelPart[]> => {
    const durations = segments.map(segmentDurationMs)
    const all = durations.reduce((sum, ms) => sum + ms, 0)
    const onProgress = (part: number): void => {
      done.set(segments, all * part * weight)
      report([...done.values()].reduce((sum, ms) => sum + ms, 0) / totalMs)
    }
    const ensured = await ensure({ signal: stop, priority: 'normal', onProgress })
    onProgress(1)
    rendered += ensured.filter((each) => each.rendered).length
    return ensured.map(({ stored }, at) => ({ stored, durationMs: durations[at] ?? 0 }))
  }
  const single = (segment: Segment, weight: 0 | 1) => (stop: AbortSignal) =>
    parts([segment], weight, stop, async (run) => [await cache.ensure(segment, run)])
  const stretch = (each: Stretch) => (stop: AbortSignal) =>
    parts(each.segments, 1, stop, (run) => cache.ensureStretch(each, run))
  const waiting = new Set<Stretch>()
  for (const each of plan.flatMap((parts) => parts.stretches))
    if ((await cache.countReady(each.segments)) < each.segments.length) waiting.add(each)
  // A single changed clip would leave a processor without work.
  const shared = (each: Stretch): readonly Stretch[] =>
    waiting.size < segmentsAtOnce && waiting.has(each) ? halves(each) : [each]
  const [sounds = [], ...pictures] = await atOnce(signal, segmentsAtOnce, [
    single(soundtrack, 0),
    ...plan.flatMap(({ seen, stretches: own }) =>
      own.length > 0 ? own.flatMap(shared).map(stretch) : seen.map((segment) => single(segment, 1))
    )
  ])
  return { pictures: pictures.flat(), sounds, rendered }
}

/** Whatever was not foreseen may come of a segment that is not what it should be. */
function mayBeTheCache(error: unknown): boolean {
  return ['decode-failed', 'vault-damaged', 'unexpected'].includes(failureOf(error).code)
}
