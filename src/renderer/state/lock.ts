import { call } from '../api.ts'
import { tellFailure } from './app.ts'
import { whenSaved } from './saving.ts'

/** Shorter than main waits before it locks by itself when the program is quitted. */
const patienceMs = 2000

const savers = new Set<() => Promise<unknown>>()

/** Something to save before the vault closes; call what comes back when there is nothing to save any more. */
export function saveBeforeLock(save: () => Promise<unknown>): () => void {
  savers.add(save)
  return () => void savers.delete(save)
}

/** Saves what is being typed and what is on its way, then closes the vault. */
export async function lockVault(): Promise<void> {
  // Leaving a field saves what was typed in it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const saved = Promise.all([...savers].map((save) => save())).then(() => whenSaved())
  // A full disk must not keep the vault open; what it refused waits until the vault is opened again.
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patienceMs))])
  const locked = await call('vault.lock')
  if (!locked.ok) tellFailure(locked.code, locked.detail)
}
