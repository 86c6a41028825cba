import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requiredScopes, reviewAudience } from '../../../src/shared/domain/consent.ts'
import { diffOf } from '../../../src/shared/domain/diff.ts'
import type { Job } from '../../../src/shared/domain/job.ts'
import { type Recording, recordingUrls } from '../../../src/shared/domain/recording.ts'
import { plainClip } from '../../../src/shared/domain/reel-records.ts'
import { createRecordings } from '../../../src/main/services/media/recordings.ts'
import { findMedia } from '../../../src/main/services/media/serve.ts'
import { createReels } from '../../../src/main/services/reel/reels.ts'
import { createServices } from '../../../src/main/services/services.ts'
import { commit } from '../../../src/main/services/storage/commit.ts'
import { consentingFamily, importJob } from '../recording-case.ts'
import { passphrase, testSession } from '../vault.ts'

const resourcesDirectory = join(import.meta.dirname, '..', '..', '..', 'resources')

/** None of these films takes more than some seconds; an import that makes hours of nothing is stopped. */
const longestImportMs = 30_000

/** One vault for many films, each in a session of its own. */
export type OddCase = {
  readonly folder: string
  import(path: string): Promise<{ readonly recording: Recording; readonly job: Job }>
  /** The copy as a player gets it. */
  copy(recording: Recording): Promise<Buffer>
  /** Makes a reel of these stretches of a recording. */
  reel(recording: Recording, clips: readonly (readonly [number, number])[], path: string): Promise<Job>
  remove(recording: Recording): Promise<void>
  close(): Promise<void>
}

export async function oddCase(beside = tmpdir()): Promise<OddCase> {
  const folder = await mkdtemp(join(beside, 'weerklank-odd-'))
  const places = { vaultDirectory: join(folder, 'vault'), settingsPath: join(folder, 'settings.json') }
  const services = createServices({ ...places, resourcesDirectory, systemLocale: 'nl' }, () => undefined)
  const recordings = createRecordings(services)
  const reels = createReels(services, recordings)
  await services.createVault(passphrase)
  const { db } = services.vault()
  const familyId = consentingFamily(services, [...requiredScopes, 'meegeven-clip'])

  return {
    folder,
    import: async (path) => {
      const { id } = recordings.importFile(testSession(db, familyId).id, path)
      const jobId = importJob(services, id)
      const patience = setTimeout(() => services.jobs.cancel(jobId), longestImportMs)
      const job = await services.jobs.settled(jobId)
      clearTimeout(patience)
      if (job.status.state === 'cancelled') throw new Error('the import would have gone on and on')
      return { recording: recordings.get(id), job }
    },
    copy: async (recording) => {
      const address = new URL(recordingUrls.media(recording.id), 'app://weerklank')
      const found = await findMedia(services, recordings, 'media', recording.id, address.searchParams)
      if (found === null) throw new Error('there is no copy')
      return Buffer.concat((await found.stream(0, found.size).toArray()) as Buffer[])
    },
    reel: async ({ id: recordingId, sessionId }, clips, path) => {
      const reelId = randomUUID()
      const added = [
        { type: 'reel' as const, id: reelId, name: '', audience: reviewAudience },
        ...clips.map(([startMs, endMs], position) => ({
          ...{ type: 'clip' as const, ...plainClip, id: randomUUID(), reelId, position },
          ...{ recordingId, momentId: null, startMs, endMs }
        }))
      ]
      commit(db, sessionId, diffOf({ added }), 'edit', new Date().toISOString())
      return services.jobs.settled((await reels.export(sessionId, reelId, path)).id)
    },
    remove: ({ id }) => recordings.remove(id),
    close: async () => {
      await services.lock()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
