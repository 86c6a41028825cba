import type { ReelReadiness } from '../../../shared/contract.ts'
import { isJobOver } from '../../../shared/domain/job.ts'
import type { JobContext } from '../jobs.ts'
import type { Services } from '../services.ts'
import type { AheadGate } from './ahead-gate.ts'
import { type PlacedParts, segmentsOf, soundtrackOf } from './reel-parts.ts'
import type { Segment } from './segment.ts'
import type { SegmentCache } from './segment-cache.ts'

type Work = {
  jobId: string
  /** Set when the reel may have changed since the plan was made that is worked on. */
  changed: boolean
  /** Gives up the segment that is being rendered when the reel no longer has it. */
  current: { readonly segment: Segment; readonly abort: AbortController } | null
}

/** All that an export will look for; of the sound the whole alone would do, but its parts are what tells of a clip. */
const wanted = (plan: readonly PlacedParts[]): readonly Segment[] => [
  ...plan.flatMap(segmentsOf),
  ...(plan.length === 0 ? [] : [soundtrackOf(plan)])
]

const sameSegment = (a: Segment, b: Segment): boolean => JSON.stringify(a) === JSON.stringify(b)

export type Ahead = {
  prepare(sessionId: string, reelId: string): Promise<ReelReadiness>
  /** Gives up all that is being prepared; resolves when nothing is any more. */
  stop(): Promise<void>
}

/**
 * Renders reels while the person is busy with something else: one job a reel, following the reel as it changes. While
 * `gate` is closed nothing is begun, and what was being rendered is given up.
 */
export function createAhead(
  services: Services,
  reels: {
    readonly cache: () => SegmentCache
    readonly gate: AheadGate
    readonly plan: (sessionId: string, reelId: string) => Promise<readonly PlacedParts[]>
  }
): Ahead {
  const { gate } = reels
  const works = new Map<string, Work>()
  gate.onChange(() => {
    if (!gate.isOpen()) for (const work of works.values()) turnBack(work)
  })

  async function renderMissing(
    sessionId: string,
    reelId: string,
    work: Work,
    context: JobContext
  ): Promise<void> {
    const { signal } = context
    // Set from outside while this one waits.
    const isChanged = (): boolean => work.changed
    do {
      work.changed = false
      const plan = await reels.plan(sessionId, reelId)
      const segments = wanted(plan)
      for (const [index, segment] of segments.entries()) {
        if (!gate.isOpen()) {
          services.emit('reel.readiness', await readiness(reelId, plan))
          await gate.passed(signal)
          if (isChanged()) break
        }
        const abort = new AbortController()
        work.current = { segment, abort }
        const onProgress = (fraction: number): void => context.report((index + fraction) / segments.length)
        const run = { signal: AbortSignal.any([signal, abort.signal]), priority: 'low', onProgress } as const
        try {
          const { rendered } = await reels.cache().ensure(segment, run)
          if (rendered) services.emit('reel.readiness', await readiness(reelId, plan))
        } catch (error) {
          if (signal.aborted || !abort.signal.aborted) throw error
        } finally {
          work.current = null
        }
        if (isChanged()) break
      }
    } while (isChanged())
    await reels.cache().prune()
    // At once, so that whoever comes now starts a new job instead of telling one that no longer looks.
    forget(reelId, work)
  }

  /** A clip or card is ready when all of it is. */
  async function readiness(reelId: string, plan: readonly PlacedParts[]): Promise<ReelReadiness> {
    const missing = await Promise.all(plan.map((parts) => missingOf(parts)))
    const ready = missing.filter((each) => each === 0).length
    return { reelId, ready, total: plan.length, ...(gate.isOpen() ? {} : { paused: 'battery' as const }) }
  }

  async function missingOf(parts: PlacedParts): Promise<number> {
    const segments = segmentsOf(parts)
    return segments.length - (await reels.cache().countReady(segments))
  }

  function start(sessionId: string, reelId: string): void {
    const work: Work = { jobId: '', changed: false, current: null }
    const job = services.jobs.start({
      kind: 'prepare-reel',
      subjectId: reelId,
      title: '',
      run: async (context) => {
        await renderMissing(sessionId, reelId, work, context).finally(() => forget(reelId, work))
        return { path: null }
      }
    })
    work.jobId = job.id
    works.set(reelId, work)
  }

  /** Leaves what it is at, and looks at the reel again. */
  function turnBack(work: Work): void {
    work.changed = true
    work.current?.abort.abort()
  }

  function forget(reelId: string, work: Work): void {
    if (works.get(reelId) === work) works.delete(reelId)
  }

  return {
    prepare: async (sessionId, reelId) => {
      const plan = await reels.plan(sessionId, reelId)
      const now = await readiness(reelId, plan)
      const work = works.get(reelId)
      const job = work && services.jobs.get(work.jobId)
      if (work && job && !isJobOver(job)) {
        work.changed = true
        const { current } = work
        if (current && !wanted(plan).some((segment) => sameSegment(segment, current.segment)))
          current.abort.abort()
      } else if ((await reels.cache().countReady(wanted(plan))) < wanted(plan).length)
        start(sessionId, reelId)
      return now
    },
    stop: async () => {
      const jobIds = [...works.values()].map(({ jobId }) => jobId)
      for (const jobId of jobIds) services.jobs.cancel(jobId)
      await Promise.all(jobIds.map((jobId) => services.jobs.settled(jobId)))
    }
  }
}
