import i18next from 'i18next'
import { isJobOver, type Job } from '../../shared/domain/job.ts'
import { tellDone } from './app.ts'
import { jobs } from './jobs.ts'

/** Tells in the corner when the job has written its file, wherever the person is by then. */
export function tellWhenWritten(job: Job, text: (fileName: string) => string): void {
  const stop = jobs.subscribe(check)
  function check(): void {
    const now = jobs.getState().byId.get(job.id)
    if (!now || !isJobOver(now)) return
    stop()
    if (now.status.state !== 'done') return
    const { path, stayed = 0, solid } = now.status
    const left = stayed > 0 ? [i18next.t('out.stayed', { count: stayed })] : []
    tellDone([text(fileNameOf(path ?? '')), ...left].join('. '), job.id)
    if (solid === true) tellDone(i18next.t('masks.coveredSolid'))
  }
  check()
}

/** Only the name: where a file lies is nobody's business on a shared screen. */
function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? ''
}

/** The newest job of a kind on a subject that is still under way. */
export function runningJob(
  byId: ReadonlyMap<string, Job>,
  kind: Job['kind'],
  subjectId: string | undefined
): Job | null {
  return (
    [...byId.values()].findLast(
      (job) => job.kind === kind && job.subjectId === subjectId && !isJobOver(job)
    ) ?? null
  )
}
