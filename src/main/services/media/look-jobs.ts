import { isJobOver } from '../../../shared/domain/job.ts'
import { failureOf } from '../failure-of.ts'
import type { Services } from '../services.ts'
import { goWithoutLook, listWithoutLook } from '../storage/look-copies.ts'
import type { Vault } from '../vault/vault.ts'
import { makeLook } from './make-look.ts'

type LookJobs = {
  /** Prepares a recording's look copy in the background, one recording at a time. */
  start(vault: Vault, recordingId: string, name: string): void
  /** Starts it for every finished recording that has none; after an import, or when the vault opens. */
  startMissing(vault: Vault): void
  /** Resolves when nothing is at work on this recording any more. */
  cancel(recordingId: string): Promise<void>
}

/** Look copies as jobs. Nobody waits for one, so none ever fails aloud: what can't be made is gone without. */
export function createLookJobs(services: Services): LookJobs {
  const jobOf = (recordingId: string) =>
    services.jobs
      .list()
      .find((job) => job.kind === 'prepare-look' && job.subjectId === recordingId && !isJobOver(job))

  function start(vault: Vault, recordingId: string, name: string): void {
    if (jobOf(recordingId) !== undefined) return
    services.jobs.start({
      kind: 'prepare-look',
      subjectId: recordingId,
      title: name,
      run: async (context) => {
        const { signal } = context
        try {
          await makeLook({ vault, recordingId, signal, report: (part) => context.report(part) })
        } catch (error) {
          const { code } = failureOf(error)
          if (signal.aborted || code === 'cancelled') throw error
          // Anything else, such as a full disk, may be over at the next opening.
          if (code === 'decode-failed') goWithoutLook(vault.db, recordingId, 'refused')
        }
        return { path: null }
      }
    })
  }
  return {
    start,
    startMissing: (vault) => {
      for (const { id, name } of listWithoutLook(vault.db)) start(vault, id, name)
    },
    cancel: async (recordingId) => {
      const job = jobOf(recordingId)
      if (job === undefined) return
      services.jobs.cancel(job.id)
      await services.jobs.settled(job.id)
    }
  }
}
