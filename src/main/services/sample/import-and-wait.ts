import { basename } from 'node:path'
import type { JobStatus } from '../../../shared/domain/job.ts'
import { isJobOver } from '../../../shared/domain/job.ts'
import { Failure, type FailureDetail } from '../../../shared/domain/failure.ts'
import type { Recordings } from '../media/recordings.ts'
import type { Services } from '../services.ts'

export type ImportTimes = { readonly importMs: number; readonly firstPlayableMs: number }

/** Imports a file and waits for it; an abort cancels the import. */
export async function importAndWait(
  services: Services,
  recordings: Recordings,
  request: { readonly sessionId: string; readonly path: string },
  run: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }
): Promise<ImportTimes & { readonly recordingId: string }> {
  const startedAt = performance.now()
  const since = (): number => Math.round(performance.now() - startedAt)
  const { id: recordingId } = recordings.importFile(request.sessionId, request.path)
  const job = services.jobs
    .list()
    .find(({ kind, subjectId }) => kind === 'import' && subjectId === recordingId)
  if (job === undefined) throw new Failure('not-found')
  const cancel = (): void => services.jobs.cancel(job.id)
  run.signal.addEventListener('abort', cancel, { once: true })
  const seen: { playableMs?: number } = {}
  const isPlayable = (): boolean => {
    try {
      const { status } = recordings.get(recordingId)
      return status.state === 'ready' || (status.state === 'importing' && status.playable !== null)
    } catch {
      // The vault is closing, or the recording is being taken back. Nobody would catch what a timer throws.
      return false
    }
  }
  const look = setInterval(() => {
    const now = services.jobs.get(job.id)
    if (now?.status.state === 'running') run.onProgress(now.status.fraction)
    if (now === null || isJobOver(now)) return
    if (isPlayable()) seen.playableMs ??= since()
  }, 20)
  try {
    const ended = await services.jobs.settled(job.id)
    requireDone(ended.status, { name: basename(request.path) })
    const importMs = since()
    return { recordingId, importMs, firstPlayableMs: seen.playableMs ?? importMs }
  } finally {
    clearInterval(look)
    run.signal.removeEventListener('abort', cancel)
  }
}

/** A job that ended otherwise throws what it ended with; `known` completes what its sentence names. */
export function requireDone(status: JobStatus, known: FailureDetail = {}): void {
  if (status.state === 'failed') throw new Failure(status.code, { ...known, ...status.detail })
  if (status.state !== 'done') throw new Failure('cancelled')
}
