import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Recording } from '../../src/shared/domain/recording.ts'
import { requiredScopes } from '../../src/shared/domain/consent.ts'
import type { Job } from '../../src/shared/domain/job.ts'
import { addressOf } from '../../src/main/resources.ts'
import { createRecordings, type Recordings } from '../../src/main/services/media/recordings.ts'
import { findMedia, type MediaResource } from '../../src/main/services/media/serve.ts'
import { createServices, type Services } from '../../src/main/services/services.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { passphrase, temporaryFolder, testFamily, testPerson, testSession } from './vault.ts'

const resourcesDirectory = join(import.meta.dirname, '..', '..', 'resources')

/** A session whose family consents, in a fresh vault, and a folder for films beside it. */
export type RecordingCase = {
  readonly films: string
  readonly vaultDirectory: string
  readonly services: Services
  readonly recordings: Recordings
  readonly sessionId: string
  /** Every state of a recording that was announced. */
  readonly announced: readonly Recording[]
  /** Imports a file and waits until the job is over. */
  import(path: string): Promise<{ readonly recording: Recording; readonly job: Job }>
  resource(url: string): Promise<MediaResource | null>
  bytes(url: string): Promise<Buffer>
  /** Another program on the same vault, as after a restart; `open` false leaves it locked. */
  restarted(): Promise<{ readonly services: Services; readonly recordings: Recordings }>
}

export async function recordingCase(place?: string): Promise<RecordingCase> {
  const folder = place ?? (await temporaryFolder())
  const films = join(folder, 'films')
  const vaultDirectory = join(folder, 'vault')
  await mkdir(films)
  const announced: Recording[] = []
  const start = () => {
    const services = createServices(
      { vaultDirectory, resourcesDirectory, settingsPath: join(folder, 'settings.json'), systemLocale: 'nl' },
      (name, payload) => name === 'recording.changed' && announced.push(payload as Recording)
    )
    onTestFinished(() => services.lock())
    return { services, recordings: createRecordings(services) }
  }
  const { services, recordings } = start()
  await services.createVault(passphrase)
  const { id: sessionId } = testSession(services.vault().db, consentingFamily(services, requiredScopes))
  return {
    ...{ films, vaultDirectory, services, recordings, sessionId, announced },
    ...addressesOf(services, recordings),
    import: async (path) => {
      const { id } = recordings.importFile(sessionId, path)
      const job = await services.jobs.settled(importJob(services, id))
      return { recording: recordings.get(id), job }
    },
    restarted: async () => {
      const again = start()
      await again.services.unlock({ by: 'passphrase', secret: passphrase })
      await again.recordings.recovered()
      return again
    }
  }
}

/** What a page gets at an address, as the program answers it. */
export function addressesOf(
  services: Services,
  recordings: Recordings
): Pick<RecordingCase, 'resource' | 'bytes'> {
  const resource = (url: string): Promise<MediaResource | null> => {
    const { pathname, searchParams } = new URL(url, 'app://weerklank')
    const address = addressOf(pathname)
    if (address === null) return Promise.resolve(null)
    return findMedia(services, recordings, address.kind, address.id, searchParams)
  }
  return {
    resource,
    bytes: async (url) => {
      const found = await resource(url)
      if (found === null) throw new Error(`nothing at ${url}`)
      return Buffer.concat((await found.stream(0, found.size).toArray()) as Buffer[])
    }
  }
}

export function importJob({ jobs }: Services, recordingId: string): string {
  const job = jobs.list().findLast(({ kind, subjectId }) => kind === 'import' && subjectId === recordingId)
  if (job === undefined) throw new Error('no job')
  return job.id
}

/** Waits until every look copy that was begun is over. */
export async function looksDone({ services }: Pick<RecordingCase, 'services'>): Promise<void> {
  const looks = services.jobs.list().filter(({ kind }) => kind === 'prepare-look')
  await Promise.all(looks.map(({ id }) => services.jobs.settled(id)))
}

/** A family of which somebody consents to all of these. */
export function consentingFamily(services: Services, scopes: readonly string[]): string {
  const { db } = services.vault()
  const { id: familyId } = testFamily(db)
  const { id: personId } = testPerson(db, familyId)
  const consent = { familyId, personId, givenBy: 'ouder', givenOn: '2026-01-01', withdrawnOn: null }
  saveConsents(
    db,
    scopes.map((scopeId) => ({ id: randomUUID(), scopeId, ...consent }))
  )
  return familyId
}

/** The names of all files in the vault's blob folder. */
export async function blobFiles({ vaultDirectory }: RecordingCase): Promise<string[]> {
  return (await readdir(join(vaultDirectory, 'blobs'))).sort()
}

/** Every byte of every file in the vault. One that gets its lasting name just then is looked for again. */
export async function vaultBytes(at: RecordingCase): Promise<Buffer> {
  const names = await readdir(at.vaultDirectory, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  try {
    return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return vaultBytes(at)
    throw error
  }
}

/** Waits until `what` is true; for states that only pass by. */
export async function until(what: () => boolean, limitMs = 20_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!what()) {
    if (performance.now() > end) throw new Error('it never came about')
    await new Promise((done) => setTimeout(done, 5))
  }
}
