import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import type { Result } from '../../shared/domain/failure.ts'
import { showOverlay, tellFailure } from './app.ts'

/**
 * `held` keeps the lock screen although the vault is open: a recovery key must be written down, or a new
 * passphrase chosen, before anything else. `newKey` is the key that has just taken another one's place.
 */
export const gate = createStore<{ readonly held: boolean; readonly newKey: string | null }>(() => ({
  held: false,
  newKey: null
}))

/** Makes the vault and holds the gate, so that the recovery key can be shown. */
export function createVault(passphrase: string): Promise<Result<{ recoveryKey: string }>> {
  return held(() => call('vault.create', { passphrase }))
}

/** Opens the vault with the recovery key and holds the gate, so that a new passphrase is chosen. */
export function unlockByRecoveryKey(secret: string): Promise<Result<void>> {
  return held(() => call('vault.unlock', { by: 'recovery-key', secret }))
}

/** Puts another recovery key in the place of the old one, and holds the gate until it is on paper. */
export async function newRecoveryKey(): Promise<void> {
  const made = await call('vault.newRecoveryKey')
  if (!made.ok) {
    tellFailure(made.code, made.detail)
    return
  }
  // Shown even if the vault was locked meanwhile: nobody can ever see it again.
  gate.setState({ held: true, newKey: made.value.recoveryKey })
  showOverlay(null)
}

/** Lets the person through. */
export function passGate(): void {
  gate.setState({ held: false, newKey: null })
}

async function held<T>(open: () => Promise<Result<T>>): Promise<Result<T>> {
  gate.setState({ held: true })
  const opened = await open()
  if (!opened.ok) gate.setState({ held: false })
  return opened
}
