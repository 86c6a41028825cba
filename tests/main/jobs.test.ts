import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createEstimate } from '../../src/main/services/job-estimate.ts'
import { createJobs, type JobContext, type JobOutcome } from '../../src/main/services/jobs.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import type { Job } from '../../src/shared/domain/job.ts'
import { idOf } from '../support/records.ts'

/** Work that goes on until it is let go, or cancelled. */
function work(title = 'job', kind: Job['kind'] = 'import') {
  const end = Promise.withResolvers<JobOutcome>()
  const begun = Promise.withResolvers<JobContext>()
  const run = (context: JobContext): Promise<JobOutcome> => {
    begun.resolve(context)
    context.signal.addEventListener('abort', () => end.reject(context.signal.reason as Error))
    return end.promise
  }
  return { request: { kind, subjectId: null, title, run }, begun: begun.promise, end }
}

function heard(room?: Parameters<typeof createJobs>[1]) {
  const changes: Job[] = []
  const jobs = createJobs((job) => changes.push(job), room)
  const statesOf = (id: string) => changes.filter((job) => job.id === id).map(({ status }) => status.state)
  return { jobs, changes, statesOf }
}

describe('a job', () => {
  test('is queued, runs, and is done with the file it wrote', async () => {
    const { jobs, statesOf } = heard()
    const { request, begun, end } = work()
    const job = jobs.start({ ...request, subjectId: idOf(1) })
    expect(job).toEqual({
      id: job.id,
      kind: 'import',
      subjectId: idOf(1),
      title: 'job',
      status: { state: 'queued' }
    })
    await begun
    end.resolve({ path: '/tmp/reel.mp4' })
    expect((await jobs.settled(job.id)).status).toEqual({ state: 'done', path: '/tmp/reel.mp4' })
    expect(statesOf(job.id)).toEqual(['queued', 'running', 'done'])
  })

  test('may know only when done what it made', async () => {
    const { jobs } = heard()
    const run = () => Promise.resolve({ path: null, subjectId: idOf(7) })
    const job = jobs.start({ kind: 'sample', subjectId: null, title: '', run })
    expect((await jobs.settled(job.id)).subjectId).toBe(idOf(7))
  })

  test('that fails says why in a code, also when it fails at once', async () => {
    const { jobs } = heard({ import: 3 })
    const failing = [
      () => Promise.reject(new Failure('disk-full', { megabytes: 12 })),
      () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
      () => {
        throw new Error('a bug')
      }
    ]
    const started = failing.map((run) => jobs.start({ kind: 'import', subjectId: null, title: '', run }))
    const ended = await Promise.all(started.map(({ id }) => jobs.settled(id)))
    expect(ended.map(({ status }) => status)).toEqual([
      { state: 'failed', code: 'disk-full', detail: { megabytes: 12 } },
      { state: 'failed', code: 'disk-full', detail: { neededMb: 200 } },
      { state: 'failed', code: 'unexpected', detail: {} }
    ])
  })

  test('that is cancelled while it runs or waits is cancelled, not failed', async () => {
    const { jobs, statesOf } = heard()
    const [running, waiting] = [work(), work()]
    const [first, second] = [jobs.start(running.request), jobs.start(waiting.request)]
    await running.begun
    jobs.cancel(second.id)
    jobs.cancel(first.id)
    await Promise.all([jobs.settled(first.id), jobs.settled(second.id)])
    jobs.cancel(first.id)
    expect([statesOf(first.id), statesOf(second.id)]).toEqual([
      ['queued', 'running', 'cancelled'],
      ['queued', 'cancelled']
    ])
  })

  test('that ends well although it was cancelled too late is done', async () => {
    const { jobs } = heard()
    const run = async () => {
      await wait(20)
      return { path: null }
    }
    const job = jobs.start({ kind: 'import', subjectId: null, title: '', run })
    await wait(5)
    jobs.cancel(job.id)
    expect((await jobs.settled(job.id)).status).toEqual({ state: 'done', path: null })
  })
})

describe('jobs', () => {
  test('of one kind go one after the other, in order; other kinds do not wait', async () => {
    const { jobs } = heard()
    const [first, second, other] = [work('first'), work('second'), work('other', 'export-reel')]
    const started = [first, second, other].map(({ request }) => jobs.start(request))
    await Promise.all([first.begun, other.begun])
    expect(jobs.list().map(({ status }) => status.state)).toEqual(['running', 'queued', 'running'])
    first.end.resolve({ path: null })
    await second.begun
    expect(jobs.get(started[1]?.id ?? '')?.status.state).toBe('running')
  })

  test('of a kind with more room go together', async () => {
    const { jobs } = heard({ import: 2 })
    const all = [work(), work(), work()]
    all.forEach(({ request }) => jobs.start(request))
    await Promise.all(all.slice(0, 2).map(({ begun }) => begun))
    expect(jobs.list().map(({ status }) => status.state)).toEqual(['running', 'running', 'queued'])
  })

  test('are all over when all are cancelled, and none starts in the place of another', async () => {
    const { jobs, statesOf } = heard()
    const all = [work(), work(), work('', 'export-reel')]
    const started = all.map(({ request }) => jobs.start(request))
    await all[0]?.begun
    await jobs.cancelAll()
    expect(started.map(({ id }) => statesOf(id))).toEqual([
      ['queued', 'running', 'cancelled'],
      ['queued', 'cancelled'],
      ['queued', 'running', 'cancelled']
    ])
    jobs.clear()
    expect(jobs.list()).toEqual([])
  })

  test('are stopped by the erasing of what they use, and of what they may use when that can’t be told', async () => {
    const { jobs } = heard()
    const use = (ids: () => readonly string[]) => ({ ...work().request, recordingIds: ids })
    const [own, other, untold] = [
      jobs.start(use(() => [idOf(1)])),
      jobs.start(use(() => [idOf(2)])),
      jobs.start({
        ...use(() => {
          throw new Failure('reel-held-back')
        }),
        kind: 'export-reel'
      })
    ]
    await jobs.cancelThatUse(idOf(1), new Failure('recording-erased'))
    const stopped = { state: 'failed', code: 'recording-erased' }
    expect([own, other, untold].map(({ id }) => jobs.get(id)?.status)).toMatchObject([
      stopped,
      { state: 'running' },
      stopped
    ])
    await jobs.cancelAll()
  })

  test('tell of their progress at most ten times a second, and never go back', async () => {
    const { jobs, changes } = heard()
    const { request, begun, end } = work()
    jobs.start(request)
    const running = await begun
    const until = performance.now() + 450
    for (let n = 0; performance.now() < until; n += 1) {
      running.report(n % 2 === 0 ? n / 10_000 : 0)
      await wait(1)
    }
    end.resolve({ path: null })
    const told = changes.filter(({ status }) => status.state === 'running')
    const fractions = told.map(({ status }) => (status.state === 'running' ? status.fraction : NaN))
    expect(told.length).toBeGreaterThanOrEqual(3)
    expect(told.length).toBeLessThanOrEqual(6)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  })
})

describe('the time left', () => {
  test('is not told before there is something to judge by', () => {
    const estimate = createEstimate()
    expect([estimate(0, 0), estimate(0.1, 1000)]).toEqual([
      { fraction: 0, etaMs: null },
      { fraction: 0.1, etaMs: null }
    ])
  })

  test('is right at an even pace, and nothing at the end', () => {
    const estimate = createEstimate()
    const told = Array.from({ length: 11 }, (_, at) => estimate(at / 10, at * 1000).etaMs)
    expect(told).toEqual([null, null, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 0])
  })

  test('does not jump when one second goes ten times as fast', () => {
    const estimate = createEstimate()
    for (let at = 0; at <= 20; at += 1) estimate(at / 100, at * 1000)
    const before = estimate(0.21, 21_000).etaMs ?? 0
    const after = estimate(0.31, 22_000).etaMs ?? 0
    expect([before, after > before / 3]).toEqual([79_000, true])
  })
})
