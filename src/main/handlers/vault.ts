import { Failure } from '../../shared/domain/failure.ts'
import type { Services } from '../services/services.ts'
import {
  isParentPin,
  loadVaultSettings,
  saveVaultSettings,
  setParentPin
} from '../services/storage/vault-settings.ts'
import { secondsLeft } from '../services/vault/attempts.ts'
import type { Handlers } from './types.ts'

type VaultCalls =
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.lock'
  | 'vault.changePassphrase'
  | 'vault.newRecoveryKey'
  | 'vault.settings'
  | 'vault.saveSettings'
  | 'vault.setParentPin'
  | 'vault.checkParentPin'

export function vaultHandlers(services: Services): Pick<Handlers, VaultCalls> {
  const checkPin = pinCheck((pin) => isParentPin(services.vault().db, pin))
  return {
    'vault.create': async ({ passphrase }) => ({ recoveryKey: await services.createVault(passphrase) }),
    'vault.unlock': (secret) => services.unlock(secret),
    'vault.lock': () => services.lock(),
    'vault.changePassphrase': ({ passphrase }) => services.vault().changePassphrase(passphrase),
    'vault.newRecoveryKey': async () => ({ recoveryKey: await services.vault().newRecoveryKey() }),
    'vault.settings': () => loadVaultSettings(services.vault().db),
    'vault.saveSettings': (settings) => saveVaultSettings(services.vault().db, settings),
    'vault.setParentPin': ({ pin }) => setParentPin(services.vault().db, pin),
    'vault.checkParentPin': async ({ pin }) => ({ right: await checkPin(pin) })
  }
}

/** A PIN is short, so guessing it gets slower, as with the passphrase. */
function pinCheck(isRight: (pin: string) => Promise<boolean>): (pin: string) => Promise<boolean> {
  let attempts = { wrong: 0, lastAt: 0 }
  let turn: Promise<unknown> = Promise.resolve()
  const check = async (pin: string): Promise<boolean> => {
    const seconds = secondsLeft(attempts, Date.now())
    if (seconds > 0) throw new Failure('try-later', { seconds })
    // Counted before it is tried, and one at a time: a hundred at once are a hundred attempts.
    attempts = { wrong: attempts.wrong + 1, lastAt: Date.now() }
    const right = await isRight(pin)
    if (right) attempts = { wrong: 0, lastAt: 0 }
    return right
  }
  return (pin) => {
    const mine = turn.then(() => check(pin))
    turn = mine.catch(() => undefined)
    return mine
  }
}
