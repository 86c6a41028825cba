import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { isJobOver, type Job, type JobKind, type JobStatus } from '../../shared/domain/job.ts'
import type { Failure } from '../../shared/domain/failure.ts'
import { failureOf } from './failure-of.ts'
import { tellable } from './tellable.ts'
import { createEstimate } from './job-estimate.ts'

/** What a running job may use; `report` takes the part done, 0–1, as often as it likes. */
export type JobContext = {
  readonly jobId: string
  readonly signal: AbortSignal
  report(fraction: number): void
}

/**
 * `path`: the file written for the person; `subjectId`: when the job only then knows what it made; `stayed`: how much of what
 * was asked for was left out; `solid`: something is covered with one even colour in it that was meant to be blurred.
 */
export type JobOutcome = {
  readonly path: string | null
  readonly subjectId?: string
  readonly stayed?: number
  readonly solid?: boolean
}

type JobRequest = {
  readonly kind: JobKind
  readonly subjectId: string | null
  readonly title: string
  readonly run: (context: JobContext) => Promise<JobOutcome>
  /**
   * Takes back what was begun when a person cancels, also before it ran. Not called when everything stops because
   * the vault closes: what can go on at the next opening then does.
   */
  readonly takeBack?: () => Promise<void>
  /** The recordings it takes pictures or sound from, as far as can be told now. */
  readonly recordingIds?: () => readonly string[]
  /** Throws when it may not be done, or not go on: asked when it begins to run, and at each `recheck`. */
  readonly requireAllowed?: () => void
}

export type Jobs = {
  /** Queues the work and gives the job at once; it starts when its kind has room. */
  start(request: JobRequest): Job
  list(): readonly Job[]
  get(jobId: string): Job | null
  /** Harmless for a job that is over or unknown. */
  cancel(jobId: string): void
  /** Stops what isn't allowed any more, waiting or running, such as when somebody withdraws a consent; each says why. */
  recheck(): void
  /** Stops, with this failure, all that waits or runs and uses a recording; resolves when none of it runs any more. */
  cancelThatUse(recordingId: string, why: Failure): Promise<void>
  /** Cancels everything and resolves when nothing runs any more. */
  cancelAll(): Promise<void>
  /** Resolves with the job when it is over, however it ended. */
  settled(jobId: string): Promise<Job>
  /** Forgets all jobs that are over: their titles may name a family. */
  clear(): void
}

type Entry = {
  job: Job
  readonly request: JobRequest
  readonly abort: AbortController
  unwanted: boolean
  /** Why it was stopped, when that was neither a person nor the closing of the vault. */
  stopped: Failure | null
  readonly settled: PromiseWithResolvers<Job>
}

const throttleMs = 100
const kept = 100

/** Long work, one of each kind at a time unless `room` says more; `onChange` hears at most ten times a second per job. */
export function createJobs(
  onChange: (job: Job) => void,
  room: Readonly<Partial<Record<JobKind, number>>> = {}
): Jobs {
  const entries = new Map<string, Entry>()

  const set = (entry: Entry, status: JobStatus, announce = true): void => {
    entry.job = { ...entry.job, status }
    if (announce) onChange(entry.job)
  }
  const end = (entry: Entry, status: JobStatus): void => {
    set(entry, status)
    entry.settled.resolve(entry.job)
    const over = [...entries.values()].filter((other) => isJobOver(other.job))
    for (const old of over.slice(0, -kept)) entries.delete(old.job.id)
    fill(entry.job.kind)
  }
  const fill = (kind: JobKind): void => {
    const ofKind = [...entries.values()].filter(({ job }) => job.kind === kind)
    const running = ofKind.filter(({ job }) => job.status.state === 'running').length
    const free = Math.max(0, (room[kind] ?? 1) - running)
    const next = ofKind.filter(({ job }) => job.status.state === 'queued').slice(0, free)
    for (const entry of next) void run(entry)
  }
  const run = async (entry: Entry): Promise<void> => {
    const { signal } = entry.abort
    const estimate = createEstimate()
    let announcedAt = performance.now()
    set(entry, { state: 'running', fraction: 0, etaMs: null })
    const report = (fraction: number): void => {
      const now = performance.now()
      const status = estimate(fraction, now)
      if (isJobOver(entry.job) || signal.aborted) return
      const announce = now - announcedAt >= throttleMs
      if (announce) announcedAt = now
      set(entry, { state: 'running', ...status }, announce)
    }
    try {
      entry.request.requireAllowed?.()
      const outcome = await entry.request.run({ jobId: entry.job.id, signal, report })
      if (outcome.subjectId !== undefined) entry.job = { ...entry.job, subjectId: outcome.subjectId }
      const { path, stayed = 0, solid } = outcome
      end(entry, {
        state: 'done',
        path,
        ...(stayed > 0 && { stayed }),
        ...(solid === true && { solid: true as const })
      })
    } catch (error) {
      const failure = entry.stopped ?? failureOf(error)
      // Who shows a recording that couldn't be imported, names it.
      const { code, detail } = entry.request.kind === 'import' ? failure : tellable(failure)
      if (entry.stopped !== null && !entry.unwanted) {
        end(entry, { state: 'failed', code, detail })
        return
      }
      const wasCancelled = signal.aborted || code === 'cancelled'
      if (entry.unwanted) await takeBack(entry)
      end(entry, wasCancelled ? { state: 'cancelled' } : { state: 'failed', code, detail })
    }
  }
  const takeBack = (entry: Entry): Promise<void> =>
    entry.request.takeBack?.().catch(() => undefined) ?? Promise.resolve()
  const cancel = (entry: Entry, by: 'person' | 'closing'): void => {
    if (isJobOver(entry.job)) return
    entry.unwanted ||= by === 'person'
    entry.abort.abort()
    if (entry.job.status.state !== 'queued') return
    if (entry.unwanted) void takeBack(entry)
    end(entry, { state: 'cancelled' })
  }

  const stop = (entry: Entry, why: Failure): void => {
    if (isJobOver(entry.job) || entry.abort.signal.aborted) return
    entry.stopped = why
    entry.abort.abort(why)
    if (entry.job.status.state === 'queued')
      end(entry, { state: 'failed', code: why.code, detail: why.detail })
  }
  const uses = ({ request }: Entry, recordingId: string): boolean => {
    try {
      return request.recordingIds?.().includes(recordingId) ?? false
    } catch {
      // What it uses can't be told any more: it may be this one.
      return true
    }
  }
  const notAllowed = ({ request }: Entry): Failure | null => {
    try {
      request.requireAllowed?.()
      return null
    } catch (error) {
      return failureOf(error)
    }
  }

  return {
    start: (request) => {
      const abort = new AbortController()
      // An import listens once per process and pipe that it starts.
      setMaxListeners(50, abort.signal)
      const { kind, subjectId, title } = request
      const job: Job = { id: randomUUID(), kind, subjectId, title, status: { state: 'queued' } }
      const entry: Entry = {
        job,
        request,
        abort,
        unwanted: false,
        stopped: null,
        settled: Promise.withResolvers<Job>()
      }
      entries.set(job.id, entry)
      onChange(job)
      queueMicrotask(() => fill(kind))
      return job
    },
    list: () => [...entries.values()].map(({ job }) => job),
    get: (jobId) => entries.get(jobId)?.job ?? null,
    cancel: (jobId) => {
      const entry = entries.get(jobId)
      if (entry) cancel(entry, 'person')
    },
    recheck: () => {
      for (const entry of entries.values()) {
        const why = isJobOver(entry.job) ? null : notAllowed(entry)
        if (why !== null) stop(entry, why)
      }
    },
    cancelThatUse: async (recordingId, why) => {
      const using = [...entries.values()].filter((entry) => !isJobOver(entry.job) && uses(entry, recordingId))
      for (const entry of using) stop(entry, why)
      await Promise.all(using.map(({ settled }) => settled.promise))
    },
    cancelAll: async () => {
      const all = [...entries.values()]
      // The waiting ones first, so that none of them starts in the place of one that stops.
      for (const entry of all) if (entry.job.status.state === 'queued') cancel(entry, 'closing')
      for (const entry of all) cancel(entry, 'closing')
      await Promise.all(all.map((entry) => entry.settled.promise))
    },
    settled: (jobId) => entries.get(jobId)?.settled.promise ?? Promise.reject(new Error(`no job ${jobId}`)),
    clear: () => {
      for (const [id, { job }] of entries) if (isJobOver(job)) entries.delete(id)
    }
  }
}
