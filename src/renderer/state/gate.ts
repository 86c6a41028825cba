import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import type { Result } from '../../shared/domain/failure.ts'

/**
 * `held` keeps the lock screen although the vault is open: a recovery key must be written down, or a new
 * passphrase chosen, before anything else.
 */
export const gate = createStore<{ readonly held: boolean }>(() => ({ held: false }))

/** Makes the vault and holds the gate, so that the recovery key can be shown. */
export function createVault(passphrase: string): Promise<Result<{ recoveryKey: string }>> {
  return held(() => call('vault.create', { passphrase }))
}

/** Opens the vault with the recovery key and holds the gate, so that a new passphrase is chosen. */
export function unlockByRecoveryKey(secret: string): Promise<Result<void>> {
  return held(() => call('vault.unlock', { by: 'recovery-key', secret }))
}

/** Lets the person through. */
export function passGate(): void {
  gate.setState({ held: false })
}

async function held<T>(open: () => Promise<Result<T>>): Promise<Result<T>> {
  gate.setState({ held: true })
  const opened = await open()
  if (!opened.ok) gate.setState({ held: false })
  return opened
}
