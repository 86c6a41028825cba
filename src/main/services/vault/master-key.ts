import { Failure } from '../../../shared/domain/failure.ts'
import type { KeyFile } from './key-file.ts'
import { type Kdf, keyFromPassphrase, newKdf, seal, subKey, unseal } from './keys.ts'

// The vault's id and the way the key was derived are part of what is authenticated: nothing can be put in from
// another vault, and nothing made weaker.
const passphraseContext = (id: string, { name, N, r, p, salt }: Kdf): string =>
  ['master/passphrase', id, name, N, r, p, salt].join('/')
const recoveryContext = (id: string): string => `master/recovery/${id}`

/** The master key, locked with a passphrase. `beforeUse` is called when the slow work is done. */
export async function wrapByPassphrase(
  master: Buffer,
  passphrase: string,
  id: string,
  beforeUse: () => void = () => undefined
): Promise<KeyFile['passphrase']> {
  const kdf = newKdf()
  const key = await keyFromPassphrase(passphrase, kdf)
  // Locking while the key was derived has wiped the master key: that must never be what gets wrapped.
  beforeUse()
  const wrapped = seal(key, master, passphraseContext(id, kdf)).toString('base64')
  key.fill(0)
  return { kdf, wrapped }
}

export function wrapByRecovery(master: Buffer, recovery: Buffer, id: string): KeyFile['recovery'] {
  const key = subKey(recovery, 'recovery')
  const wrapped = seal(key, master, recoveryContext(id)).toString('base64')
  key.fill(0)
  return { wrapped }
}

export async function openByPassphrase(
  keyFile: KeyFile,
  passphrase: string,
  waitSeconds: number
): Promise<Buffer> {
  const { kdf, wrapped } = keyFile.passphrase
  const key = await keyFromPassphrase(passphrase, kdf)
  try {
    return unseal(key, Buffer.from(wrapped, 'base64'), passphraseContext(keyFile.id, kdf))
  } catch (error) {
    throw new Failure('wrong-passphrase', { seconds: waitSeconds }, { cause: error })
  } finally {
    key.fill(0)
  }
}

export function openByRecovery(keyFile: KeyFile, recovery: Buffer, waitSeconds: number): Buffer {
  const key = subKey(recovery, 'recovery')
  try {
    const wrapped = Buffer.from(keyFile.recovery.wrapped, 'base64')
    return unseal(key, wrapped, recoveryContext(keyFile.id))
  } catch (error) {
    throw new Failure('wrong-recovery-key', { seconds: waitSeconds }, { cause: error })
  } finally {
    key.fill(0)
  }
}
