import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { Job } from '../../shared/domain/job.ts'
import { app, tellFailure } from './app.ts'

/** Main owns the jobs; this mirrors them, newest last. */
export const jobs = createStore<{ readonly byId: ReadonlyMap<string, Job> }>(() => ({ byId: new Map() }))

/** Follows main's jobs; failures are told once, when they happen. */
export async function startJobs(): Promise<void> {
  listen('job.changed', (job) => {
    const before = jobs.getState().byId.get(job.id)
    jobs.setState(({ byId }) => ({ byId: new Map(byId).set(job.id, job) }))
    if (job.status.state === 'failed' && before?.status.state !== 'failed' && !isShown(job))
      tellFailure(job.status.code, { name: job.title, ...job.status.detail })
  })
  // Their titles may name a family; main forgets them too.
  listen('vault.changed', ({ state }) => {
    if (state !== 'unlocked') jobs.setState({ byId: new Map() })
  })
  const list = await call('job.list')
  if (list.ok)
    jobs.setState(({ byId }) => ({
      byId: new Map([...list.value.map((job) => [job.id, job] as const), ...byId])
    }))
}

/** A failed import stands on its recording's card: no need to say it twice. */
function isShown(job: Job): boolean {
  const { screen } = app.getState()
  return job.kind === 'import' && screen.name === 'session' && screen.tab === 'recordings'
}

export async function cancelJob(jobId: string): Promise<void> {
  const done = await call('job.cancel', { jobId })
  if (!done.ok) tellFailure(done.code, done.detail)
}
