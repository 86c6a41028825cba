import { Failure } from '../../shared/domain/failure.ts'
import type { Services } from '../services/services.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type JobHandlers = Pick<Handlers, 'job.list' | 'job.cancel' | 'job.reveal'>

export function jobHandlers({ jobs }: Services, shell: Shell): JobHandlers {
  return {
    'job.list': () => [...jobs.list()],
    'job.cancel': ({ jobId }) => jobs.cancel(jobId),
    'job.reveal': ({ jobId }) => {
      const status = jobs.get(jobId)?.status
      if (status?.state !== 'done' || status.path === null) throw new Failure('not-found')
      shell.reveal(status.path)
    }
  }
}
