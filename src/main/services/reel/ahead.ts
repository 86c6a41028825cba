import type { ReelReadiness } from '../../../shared/contract.ts'
import { isJobOver } from '../../../shared/domain/job.ts'
import type { JobContext } from '../jobs.ts'
import type { Services } from '../services.ts'
import type { AheadGate } from './ahead-gate.ts'
import type { Stretch } from './picture-segments.ts'
import { type PlacedParts, segmentsOf, soundtrackOf } from './reel-parts.ts'
import type { RenderRun } from './render-segment.ts'
import type { Segment } from './segment.ts'
import type { Ensured, SegmentCache } from './segment-cache.ts'

type Work = {
  jobId: string
  /** Set when the reel may have changed since the plan was made that is worked on. */
  changed: boolean
  /** Gives up what is being rendered when the reel has hardly any of it left. */
  current: { readonly step: Step; readonly abort: AbortController } | null
}

/** What is rendered in one go. */
type Step = {
  readonly segments: readonly Segment[]
  readonly ensure: (cache: SegmentCache, run: RenderRun) => Promise<readonly Ensured[]>
}

/**
 * So many neighbours are rendered in one go: about twenty seconds of film. A minute would be little quicker, and it would
 * take as long until the plug, an edit or an export is heeded.
 */
const mostTogether = 5

/** Edits come in runs: while a mask is drawn, or an edge is dragged. */
const calmMs = 800

const alone = (segment: Segment): Step => ({
  segments: [segment],
  ensure: async (cache, run) => [await cache.ensure(segment, run)]
})

function together({ segments, joined }: Stretch): readonly Step[] {
  const begins = segments.flatMap((_, at) => (at % mostTogether === 0 ? [at] : []))
  return begins.map((begin): Step => {
    const some = segments.slice(begin, begin + mostTogether)
    const stretch = { segments: some, joined: (from: number, to: number) => joined(begin + from, begin + to) }
    return { segments: some, ensure: (cache, run) => cache.ensureStretch(stretch, run) }
  })
}

/**
 * All that an export will look for. First how clips sound: it is quickly made, and the preview plays it. Of the sound the
 * whole alone would do for an export, but its parts are what tells of a clip.
 */
function stepsOf(plan: readonly PlacedParts[]): readonly Step[] {
  const heard = plan.flatMap((parts) => parts.heard.filter((sound) => sound.kind === 'sound'))
  const seen = plan.flatMap((parts) =>
    parts.stretches.length > 0 ? parts.stretches.flatMap(together) : parts.seen.map(alone)
  )
  return [...heard.map(alone), ...seen, ...(plan.length === 0 ? [] : [alone(soundtrackOf(plan))])]
}

const segmentsIn = (steps: readonly Step[]): readonly Segment[] => steps.flatMap(({ segments }) => segments)

/** Whether the reel no longer has most of it: of a stretch with another edge the rest is still wanted. */
function isMostlyGone({ segments }: Step, plan: readonly PlacedParts[]): boolean {
  const wanted = new Set(segmentsIn(stepsOf(plan)).map((segment) => JSON.stringify(segment)))
  const left = segments.filter((segment) => wanted.has(JSON.stringify(segment)))
  return left.length * 2 < segments.length
}

export type Ahead = {
  /** Renders what is missing; from then on this is the reel that is told of as it changes. */
  prepare(sessionId: string, reelId: string): Promise<ReelReadiness>
  /** Something that reels are made of has changed: the reel is looked at again when that has come to rest. */
  changed(): void
  /** Gives up what is being made: what it is made of may not be used any more. Each reel is planned anew. */
  startOver(): void
  /** Forgets which reel is told of. */
  forget(): void
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
    readonly recordingIds: (sessionId: string, reelId: string) => readonly string[]
  }
): Ahead {
  const { gate } = reels
  const works = new Map<string, Work>()
  const turns = new Map<string, Promise<unknown>>()
  /** The reel on the screen: what was asked for last. */
  let watched: { readonly sessionId: string; readonly reelId: string } | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
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
      const steps = stepsOf(plan)
      const total = segmentsIn(steps).length
      let done = 0
      for (const step of steps) {
        if (!gate.isOpen()) {
          services.emit('reel.readiness', await readiness(reelId, plan))
          await gate.passed(signal)
          if (isChanged()) break
        }
        const abort = new AbortController()
        work.current = { step, abort }
        const onProgress = (fraction: number): void =>
          context.report((done + fraction * step.segments.length) / total)
        const run = { signal: AbortSignal.any([signal, abort.signal]), priority: 'low', onProgress } as const
        try {
          const ensured = await step.ensure(reels.cache(), run)
          done += step.segments.length
          if (ensured.some(({ rendered }) => rendered))
            services.emit('reel.readiness', await readiness(reelId, plan))
        } catch (error) {
          if (signal.aborted || !abort.signal.aborted) throw error
        } finally {
          work.current = null
        }
        if (isChanged()) break
      }
      // What an export made meanwhile was nothing to tell of at its own step.
      if (!isChanged()) services.emit('reel.readiness', await readiness(reelId, plan))
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
      recordingIds: () => reels.recordingIds(sessionId, reelId),
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

  async function prepareNow(sessionId: string, reelId: string): Promise<ReelReadiness> {
    const plan = await reels.plan(sessionId, reelId)
    const now = await readiness(reelId, plan)
    const work = works.get(reelId)
    const job = work && services.jobs.get(work.jobId)
    if (work && job && !isJobOver(job)) {
      work.changed = true
      if (work.current && isMostlyGone(work.current.step, plan)) work.current.abort.abort()
    } else {
      const segments = segmentsIn(stepsOf(plan))
      if ((await reels.cache().countReady(segments)) < segments.length) start(sessionId, reelId)
    }
    return now
  }

  /** One after the other for each reel: who comes second finds the work that the first has begun. */
  function prepare(sessionId: string, reelId: string): Promise<ReelReadiness> {
    const mine = (turns.get(reelId) ?? Promise.resolve()).then(() => prepareNow(sessionId, reelId))
    const over = mine
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(reelId) === over) turns.delete(reelId)
      })
    turns.set(reelId, over)
    return mine
  }

  async function lookAgain(): Promise<void> {
    const reel = watched
    if (reel === null) return
    const now = await prepare(reel.sessionId, reel.reelId)
    if (watched === reel) services.emit('reel.readiness', now)
  }

  return {
    prepare: (sessionId, reelId) => {
      watched = { sessionId, reelId }
      return prepare(sessionId, reelId)
    },
    changed: () => {
      clearTimeout(rest)
      // What can't be prepared now is told when it is exported; until then it is nobody's worry.
      rest = setTimeout(() => void lookAgain().catch(() => undefined), calmMs)
      rest.unref()
    },
    forget: () => {
      clearTimeout(rest)
      watched = null
    },
    startOver: () => {
      for (const work of works.values()) turnBack(work)
    },
    stop: async () => {
      const jobIds = [...works.values()].map(({ jobId }) => jobId)
      for (const jobId of jobIds) services.jobs.cancel(jobId)
      await Promise.all(jobIds.map((jobId) => services.jobs.settled(jobId)))
    }
  }
}
