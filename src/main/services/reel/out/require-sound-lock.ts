import type { ExportChoice } from '../../../../shared/domain/export-choice.ts'
import { Failure } from '../../../../shared/domain/failure.ts'
import { requireStrongPassphrase } from '../../vault/passphrase.ts'

const mostYears = 5

/**
 * A parent's copy is attacked where nobody counts the attempts, so its passphrase is held to the vault's own rule; the
 * day on which it is to be deleted lies ahead, and not beyond what anybody keeps an eye on.
 */
export function requireSoundLock({ lock }: Pick<ExportChoice, 'lock'>, today: string): void {
  if (lock === null) return
  requireStrongPassphrase(lock.passphrase)
  const last = `${String(Number(today.slice(0, 4)) + mostYears)}${today.slice(4)}`
  if (lock.deleteBy < today || lock.deleteBy > last)
    throw new Failure('delete-day-wrong', { years: mostYears })
}
