import { join } from 'node:path'
import { requiredScopes } from '../../src/shared/domain/consent.ts'
import { createRecordings } from '../../src/main/services/media/recordings.ts'
import { createServices } from '../../src/main/services/services.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { benchPassphrase } from '../support/bench-case.ts'
import { testFamily, testPerson, testSession } from '../support/vault.ts'

/** A vault into which films are imported and out of which they are erased again, without a window. */
export type ImportBench = {
  /** From the wish until everything of the recording is there: its copy, its strip and how loud it is. In ms. */
  import(film: string): Promise<number>
  close(): Promise<void>
}

const resourcesDirectory = join(import.meta.dirname, '..', '..', 'resources')

export async function openImportBench(folder: string): Promise<ImportBench> {
  const places = { vaultDirectory: join(folder, 'import-vault'), settingsPath: join(folder, 'import.json') }
  const services = createServices({ ...places, resourcesDirectory, systemLocale: 'nl' }, () => undefined)
  const recordings = createRecordings(services)
  await services.createVault(benchPassphrase)
  const { db } = services.vault()
  const family = testFamily(db)
  const personId = testPerson(db, family.id).id
  const given = { familyId: family.id, personId, givenBy: 'ouder', givenOn: '2026-01-01', withdrawnOn: null }
  saveConsents(
    db,
    requiredScopes.map((scopeId) => ({ id: crypto.randomUUID(), scopeId, ...given }))
  )
  const sessionId = testSession(db, family.id).id
  return {
    import: async (film) => {
      const begun = performance.now()
      const { id } = recordings.importFile(sessionId, film)
      const job = services.jobs.list().find(({ kind, subjectId }) => kind === 'import' && subjectId === id)
      const { status } = await services.jobs.settled(job?.id ?? '')
      const took = performance.now() - begun
      if (status.state !== 'done') throw new Error(`import: ${JSON.stringify(status)}`)
      for (const other of services.jobs.list())
        if (other.kind === 'prepare-look') services.jobs.cancel(other.id)
      await recordings.remove(id)
      return took
    },
    close: () => services.lock()
  }
}
