import type { FailureCode, FailureDetail } from '../../../shared/domain/failure.ts'

/** Failures that no other secret would mend: they get a page of their own. */
const troubles = [
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'vault-read-only',
  'vault-missing'
] as const satisfies readonly FailureCode[]
export type Trouble = (typeof troubles)[number]

/** Why the vault did not open: trouble with the vault, a wrong secret (and how long to wait), or something else. */
export type Refusal =
  | { readonly kind: 'trouble'; readonly code: Trouble }
  | { readonly kind: 'wrong'; readonly waitSeconds: number }
  | { readonly kind: 'wait'; readonly waitSeconds: number }
  | { readonly kind: 'other'; readonly code: FailureCode; readonly detail: FailureDetail }

export function refusalOf(code: FailureCode, detail: FailureDetail): Refusal {
  const trouble = troubles.find((one) => one === code)
  if (trouble) return { kind: 'trouble', code: trouble }
  const waitSeconds = Number(detail['seconds'] ?? 0)
  if (code === 'wrong-passphrase' || code === 'wrong-recovery-key') return { kind: 'wrong', waitSeconds }
  if (code === 'try-later') return { kind: 'wait', waitSeconds }
  return { kind: 'other', code, detail }
}
