import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EventName, EventPayload } from '../../src/shared/contract.ts'
import { requiredScopes, reviewAudience } from '../../src/shared/domain/consent.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { Job } from '../../src/shared/domain/job.ts'
import type { Recording } from '../../src/shared/domain/recording.ts'
import { type Card, type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { createRecordings, type Recordings } from '../../src/main/services/media/recordings.ts'
import { createReels, type Reels } from '../../src/main/services/reel/reels.ts'
import type { Power } from '../../src/main/services/power.ts'
import { createServices, type Services } from '../../src/main/services/services.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { passphrase, temporaryFolder, testFamily, testPerson, testSession } from './vault.ts'

const resourcesDirectory = join(import.meta.dirname, '..', '..', 'resources')

/** A session in a fresh vault, with everything that makes and shows reels. */
export type ReelCase = {
  readonly folder: string
  readonly services: Services
  readonly recordings: Recordings
  readonly reels: Reels
  readonly sessionId: string
  readonly reelId: string
  readonly events: { readonly name: EventName; readonly payload: unknown }[]
  /** Imports a file and waits until it is ready. */
  importVideo(path: string): Promise<Recording>
  add(...records: readonly SessionRecord[]): void
  change(from: SessionRecord, to: SessionRecord): void
  clip(recordingId: string, startMs: number, endMs: number, change?: Partial<Clip>): Clip
  card(change?: Partial<Card>): Card
  /** Exports to `path` and waits until the job is over. */
  export(path: string): Promise<Job>
}

type Wish = {
  readonly power?: Power
  /** What is agreed to beside what every recording needs. */
  readonly scopes?: readonly string[]
}

export async function reelCase({ power, scopes = ['meegeven-clip'] }: Wish = {}): Promise<ReelCase> {
  const folder = await temporaryFolder()
  const events: { name: EventName; payload: unknown }[] = []
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory,
      settingsPath: join(folder, 'settings.json'),
      systemLocale: 'nl'
    },
    <N extends EventName>(name: N, payload: EventPayload<N>) => void events.push({ name, payload })
  )
  const recordings = createRecordings(services)
  const reels = createReels(services, recordings, power)
  await services.createVault(passphrase)
  onTestFinished(() => services.lock())

  const { db } = services.vault()
  const family = testFamily(db)
  const child = testPerson(db, family.id)
  saveConsents(
    db,
    [...requiredScopes, ...scopes].map((scopeId) => ({
      id: randomUUID(),
      familyId: family.id,
      personId: child.id,
      scopeId,
      givenBy: 'ouder',
      givenOn: '2026-01-01',
      withdrawnOn: null
    }))
  )
  const sessionId = testSession(db, family.id).id
  const reelId = randomUUID()
  let position = 0
  const place = () => ({ id: randomUUID(), reelId, position: position++ })
  const edit = (parts: Parameters<typeof diffOf>[0]): void =>
    commit(services.vault().db, sessionId, diffOf(parts), 'edit', new Date().toISOString())
  const add = (...records: readonly SessionRecord[]): void => edit({ added: records })
  add({ type: 'reel', id: reelId, name: '', audience: reviewAudience })

  return {
    ...{ folder, services, recordings, reels, sessionId, reelId, events, add },
    change: (from, to) => edit({ updated: [[from, to]] }),
    importVideo: async (path) => {
      const { id } = recordings.importFile(sessionId, path)
      const job = services.jobs.list().find(({ subjectId }) => subjectId === id)
      const ended = await services.jobs.settled(job?.id ?? '')
      if (ended.status.state !== 'done') throw new Error(`import: ${JSON.stringify(ended.status)}`)
      return recordings.get(id)
    },
    clip: (recordingId, startMs, endMs, change = {}) => ({
      type: 'clip',
      ...place(),
      momentId: null,
      ...plainClip,
      ...{ recordingId, startMs, endMs, ...change }
    }),
    card: (change = {}) => ({
      type: 'card',
      ...place(),
      ...{ kind: 'title', title: 'Samen spelen', text: '', durationMs: 1000, still: null, ...change }
    }),
    export: async (path) => services.jobs.settled((await reels.export(sessionId, reelId, path)).id)
  }
}
