import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'
import { syncFolder } from '../write-durably.ts'
import { beginAttempt, forgetAttempts } from './attempts.ts'
import { type Ballast, ballastOf } from './ballast.ts'
import { claimVault } from './claim.ts'
import { createDatabase, type Database, openDatabase } from './database.ts'
import {
  type KeyFile,
  keyFileNames,
  mendKeyFiles,
  readKeyFiles,
  vaultFormat,
  writeKeyFile
} from './key-file.ts'
import { newKey, seal, subKey, unseal } from './keys.ts'
import { openByPassphrase, openByRecovery, wrapByPassphrase, wrapByRecovery } from './master-key.ts'
import { requireStrongPassphrase } from './passphrase.ts'
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recovery-key.ts'

/** An open vault: one folder, its database, and the keys that its blobs' keys are wrapped with. */
export type Vault = {
  readonly directory: string
  readonly db: Database
  /** Wraps a blob's own key; `context` (such as the blob's id) must be the same when it is unwrapped. */
  wrapKey(key: Buffer, context: string): Buffer
  unwrapKey(wrapped: Buffer, context: string): Buffer
  /** Where the blob with this id lies; the folder exists, the file need not. */
  blobPath(id: string): string
  /** For work that makes room: has what is kept back for a full disk to spend. */
  readonly ballast: Ballast
  /** Wraps the master key anew; nothing else is written. */
  changePassphrase(passphrase: string): Promise<void>
  /** Wraps the master key with another recovery key and gives that; the old one opens this folder no more. */
  newRecoveryKey(): Promise<string>
  /** Closes the database and wipes the keys from memory. Harmless the second time. */
  close(): void
}

export type VaultSecret = { readonly by: 'passphrase' | 'recovery-key'; readonly secret: string }

const databaseName = 'vault.db'
const blobsName = 'blobs'

/** Whether there is a vault in this folder. A folder with a database but no keys is one too: a damaged one. */
export function vaultState(directory: string): 'none' | 'locked' {
  const traces = [...keyFileNames, databaseName]
  return traces.some((name) => existsSync(join(directory, name))) ? 'locked' : 'none'
}

/** Makes a vault beside its place and moves it there when it is complete, then opens it. */
export async function createVault(
  directory: string,
  passphrase: string
): Promise<{ readonly vault: Vault; readonly recoveryKey: string }> {
  requireStrongPassphrase(passphrase)
  if (vaultState(directory) !== 'none') throw new Failure('vault-exists')
  const master = newKey()
  const recovery = newRecoverySecret()
  try {
    const partial = `${directory}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(join(partial, blobsName), { recursive: true, mode: 0o700 })
    const databaseKey = subKey(master, 'database')
    createDatabase(join(partial, databaseName), databaseKey).close()
    databaseKey.fill(0)
    const id = randomUUID()
    const keyFile: KeyFile = {
      format: vaultFormat,
      id,
      createdAt: new Date().toISOString(),
      number: 0,
      passphrase: await wrapByPassphrase(master, passphrase, id),
      recovery: wrapByRecovery(master, recovery, id)
    }
    await writeKeyFile(partial, keyFile)
    await syncFolder(partial)
    await moveIntoPlace(partial, directory)
    const release = claimVault(directory)
    try {
      const vault = openVault(directory, { master, keyFile }, release)
      return { vault, recoveryKey: formatRecoveryKey(recovery) }
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    master.fill(0)
    throw failureOf(error)
  } finally {
    recovery.fill(0)
  }
}

/** Opens the vault with its passphrase or its recovery key. A wrong one changes nothing but the time to wait. */
export async function unlockVault(directory: string, secret: VaultSecret): Promise<Vault> {
  if (vaultState(directory) === 'none') throw new Failure('vault-missing')
  return ballastOf(directory).spend(() => claimAndOpen(directory, secret))
}

async function claimAndOpen(directory: string, secret: VaultSecret): Promise<Vault> {
  // A typing error in the recovery key is noticed here and is no attempt.
  const recovery = secret.by === 'recovery-key' ? parseRecoveryKey(secret.secret) : null
  const release = claimVault(directory)
  try {
    const keyFiles = await readKeyFiles(directory)
    const wait = await beginAttempt(directory, Date.now())
    const { vault, keyFile } = await openWithOneOf(keyFiles, async (each) => {
      const master = recovery
        ? openByRecovery(each, recovery, wait)
        : await openByPassphrase(each, secret.secret, wait)
      await forgetAttempts(directory)
      return openVault(directory, { master, keyFile: each }, release)
    })
    // Only now: what did not open anything must never overwrite what would have. A read-only folder still opens.
    await mendKeyFiles(directory, keyFile).catch(() => undefined)
    return vault
  } catch (error) {
    release()
    throw failureOf(error)
  } finally {
    recovery?.fill(0)
  }
}

/**
 * Tries the newest key file first and goes on with the others: an older one may have been put back, or one of another
 * vault. Of what went wrong the worst is told: a secret that fits, to a database that does not.
 */
async function openWithOneOf(
  keyFiles: readonly KeyFile[],
  open: (keyFile: KeyFile) => Promise<Vault>
): Promise<{ readonly vault: Vault; readonly keyFile: KeyFile }> {
  const failures: Failure[] = []
  for (const keyFile of keyFiles) {
    try {
      return { vault: await open(keyFile), keyFile }
    } catch (error) {
      failures.push(failureOf(error))
    }
  }
  const isWrong = ({ code }: Failure): boolean => code === 'wrong-passphrase' || code === 'wrong-recovery-key'
  throw failures.find((failure) => !isWrong(failure)) ?? failures[0] ?? new Failure('vault-damaged')
}

type Opened = { readonly master: Buffer; readonly keyFile: KeyFile }

/** Takes over the master key and the claim; gives the claim up when the vault is closed. */
function openVault(directory: string, opened: Opened, release: () => void): Vault {
  const { master } = opened
  const databaseKey = subKey(master, 'database')
  const blobKey = subKey(master, 'blob-keys')
  const wipe = (): void => [master, databaseKey, blobKey].forEach((key) => key.fill(0))
  let db: Database
  try {
    // A backup may have come back without it: what is in the database must be readable all the same.
    mkdirSync(join(directory, blobsName), { recursive: true, mode: 0o700 })
    db = openDatabase(join(directory, databaseName), databaseKey)
  } catch (error) {
    wipe()
    throw error
  }
  const ballast = ballastOf(directory)
  ballast.keep()
  let isOpen = true
  const requireOpen = (): void => {
    if (!isOpen) throw new Failure('vault-locked')
  }
  let { keyFile } = opened
  let rewrapping: Promise<unknown> = Promise.resolve()
  /** Changes of the key file take turns: each keeps what the one before it has written, and is newer than any there. */
  const rewrap = <T>(work: (keyFile: KeyFile) => Promise<readonly [KeyFile, T]>): Promise<T> => {
    const mine = rewrapping.then(async () => {
      requireOpen()
      const [changed, result] = await work(keyFile)
      const others = await readKeyFiles(directory).catch(() => [])
      requireOpen()
      const number = 1 + Math.max(keyFile.number, ...others.map((other) => other.number))
      await writeKeyFile(directory, { ...changed, number })
      keyFile = { ...changed, number }
      return result
    })
    rewrapping = mine.catch(() => undefined)
    return mine
  }
  return {
    directory,
    db,
    ballast,
    wrapKey: (key, context) => {
      requireOpen()
      return seal(blobKey, key, `blob-key/${context}`)
    },
    unwrapKey: (wrapped, context) => {
      requireOpen()
      return unseal(blobKey, wrapped, `blob-key/${context}`)
    },
    blobPath: (id) => {
      if (!/^[0-9a-z-]+$/i.test(id)) throw new Failure('bad-input')
      return join(directory, blobsName, id)
    },
    changePassphrase: async (passphrase) => {
      requireOpen()
      requireStrongPassphrase(passphrase)
      await rewrap(async (known) => {
        const wrapped = await wrapByPassphrase(master, passphrase, known.id, requireOpen)
        return [{ ...known, passphrase: wrapped }, undefined]
      })
    },
    newRecoveryKey: () =>
      rewrap((known) => {
        const recovery = newRecoverySecret()
        const changed = { ...known, recovery: wrapByRecovery(master, recovery, known.id) }
        const printed = formatRecoveryKey(recovery)
        recovery.fill(0)
        return Promise.resolve([changed, printed])
      }),
    close: () => {
      if (!isOpen) return
      isOpen = false
      try {
        db.close()
      } finally {
        wipe()
        release()
      }
    }
  }
}

/** What a file manager leaves in any folder that was once looked at. */
const clutter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

async function moveIntoPlace(partial: string, directory: string): Promise<void> {
  if (existsSync(directory)) {
    const inside = await readdir(directory)
    if (inside.some((name) => !clutter.has(name))) throw new Failure('vault-exists')
    await rm(directory, { recursive: true })
  }
  await rename(partial, directory)
  await syncFolder(dirname(directory))
}
