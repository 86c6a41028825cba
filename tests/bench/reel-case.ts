import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { requiredScopes, reviewAudience } from '../../src/shared/domain/consent.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import { createRecordings } from '../../src/main/services/media/recordings.ts'
import { createReels } from '../../src/main/services/reel/reels.ts'
import { createServices } from '../../src/main/services/services.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { createFamily, savePerson } from '../../src/main/services/storage/families.ts'
import { createSession } from '../../src/main/services/storage/sessions.ts'
import { benchPassphrase } from '../support/bench-case.ts'

const resourcesDirectory = join(import.meta.dirname, '..', '..', 'resources')

/** A vault with one recording, and reels made of it, without a window. */
export type ReelBench = {
  /** A new reel of these stretches; it may be changed. */
  reel(stretches: readonly Stretch[]): BenchReel
  /** Forgets everything that was rendered. */
  forgetRendered(): Promise<void>
  close(): Promise<void>
}

/** A stretch of the film, in ms. */
export type Stretch = { readonly startMs: number; readonly endMs: number }

export type BenchReel = {
  /** Exports it to `path`; how long that took, in ms. */
  export(path: string): Promise<number>
  /** Changes one clip. */
  change(index: number, by: Partial<Clip>): void
}

/** Imports `film` into a fresh vault in `folder`. The small copy for looking is not made: nothing here needs it. */
export async function makeReelVault(folder: string, film: string): Promise<void> {
  const { services, recordings } = startIn(folder)
  await services.createVault(benchPassphrase)
  const { id: recordingId } = recordings.importFile(consentingSession(services.vault().db), film)
  const job = services.jobs.list().find(({ subjectId }) => subjectId === recordingId)
  const { status } = await services.jobs.settled(job?.id ?? '')
  if (status.state !== 'done') throw new Error(`import: ${JSON.stringify(status)}`)
  await services.lock()
}

/** Opens the vault that was made in `folder`. */
export async function openReelBench(folder: string): Promise<ReelBench> {
  const { services, recordings } = startIn(folder)
  const reels = createReels(services, recordings)
  await services.unlock({ by: 'passphrase', secret: benchPassphrase })
  for (const { id, kind } of services.jobs.list()) if (kind === 'prepare-look') services.jobs.cancel(id)
  const { db } = services.vault()
  const row = db.prepare('SELECT id AS recordingId, session_id AS sessionId FROM recording').get()
  const { recordingId, sessionId } = z.object({ recordingId: z.string(), sessionId: z.string() }).parse(row)

  const edit = (parts: Parameters<typeof diffOf>[0]): void =>
    commit(db, sessionId, diffOf(parts), 'edit', new Date().toISOString())
  return {
    reel: (stretches) => {
      const reelId = randomUUID()
      const clips = stretches.map((stretch, position): Clip => {
        const place = { id: randomUUID(), reelId, position, momentId: null, recordingId }
        return { type: 'clip', ...plainClip, ...place, ...stretch }
      })
      edit({ added: [{ type: 'reel', id: reelId, name: '', audience: reviewAudience }, ...clips] })
      return {
        export: async (path) => {
          const begun = performance.now()
          const started = await reels.export(sessionId, reelId, path)
          const ended = await services.jobs.settled(started.id)
          if (ended.status.state !== 'done') throw new Error(`export: ${JSON.stringify(ended.status)}`)
          return performance.now() - begun
        },
        change: (index, by) => {
          const from = clips[index]
          if (from === undefined) throw new Error('no such clip')
          const to = { ...from, ...by }
          edit({ updated: [[from, to]] })
          clips[index] = to
        }
      }
    },
    forgetRendered: () => reels.emptyCache(),
    close: () => services.lock()
  }
}

function startIn(folder: string) {
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory,
      settingsPath: join(folder, 'settings.json'),
      systemLocale: 'nl'
    },
    () => undefined
  )
  return { services, recordings: createRecordings(services) }
}

function consentingSession(db: Parameters<typeof createFamily>[0]): string {
  const family = createFamily(db, 'Beuk', '2026-11-01T09:00:00.000Z')
  const person = { id: randomUUID(), familyId: family.id, role: 'child', label: 'J.' } as const
  savePerson(db, { ...person, name: '', callName: '', birthYear: null })
  saveConsents(
    db,
    requiredScopes.map((scopeId) => ({
      id: randomUUID(),
      familyId: family.id,
      personId: person.id,
      scopeId,
      givenBy: 'ouder',
      givenOn: '2026-01-01',
      withdrawnOn: null
    }))
  )
  return createSession(db, {
    familyId: family.id,
    date: '2026-11-02',
    place: 'thuis',
    situation: 'samen spelen',
    trajectoryTitle: 'Traject 1'
  }).id
}
