import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Family, Person, Session } from '../../src/shared/domain/family.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { createFamily, savePerson } from '../../src/main/services/storage/families.ts'
import { createSession } from '../../src/main/services/storage/sessions.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { createVault, unlockVault, type Vault } from '../../src/main/services/vault/vault.ts'

export const passphrase = 'demo-demo-demo'

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export type TestVault = {
  readonly directory: string
  readonly vault: Vault
  readonly recoveryKey: string
  /** Closes it and opens it again, as after a restart. */
  reopen(): Promise<Vault>
}

/** A fresh vault, open; closed and gone after the test. */
export async function testVault(): Promise<TestVault> {
  const directory = join(await temporaryFolder(), 'vault')
  const { vault, recoveryKey } = await createVault(directory, passphrase)
  let current = vault
  onTestFinished(() => current.close())
  return {
    directory,
    vault,
    recoveryKey,
    reopen: async () => {
      current.close()
      current = await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })
      return current
    }
  }
}

/** The code of the failure that this ends in; `none` when it ends well. */
export async function failureCode(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

export function testFamily(db: Database, pseudonym = 'Familie Vos'): Family {
  return createFamily(db, pseudonym, '2026-11-01T09:00:00.000Z')
}

export function testPerson(db: Database, familyId: string, change: Partial<Person> = {}): Person {
  const id = randomUUID()
  const person: Person = {
    id,
    familyId,
    role: 'child',
    label: 'kind',
    name: '',
    callName: '',
    birthYear: null,
    ...change
  }
  savePerson(db, person)
  return person
}

export function testSession(db: Database, familyId = testFamily(db).id, date = '2026-11-20'): Session {
  return createSession(db, { familyId, date, place: '', situation: '', trajectoryTitle: 'Traject 1' })
}
