import { isReplaced, lastWithdrawal, validConsent } from '../../../shared/domain/consent.ts'
import type { Consent } from '../../../shared/domain/family.ts'

/** What a person's consent to one scope looks like today. */
export type ConsentCell =
  | { readonly state: 'none' }
  | { readonly state: 'given' | 'coming'; readonly consent: Consent }
  | { readonly state: 'withdrawn'; readonly consent: Consent; readonly withdrawnOn: string }

export function consentCell(
  consents: readonly Consent[],
  personId: string,
  scopeId: string,
  today: string
): ConsentCell {
  const own = consents
    .filter((consent) => consent.personId === personId && consent.scopeId === scopeId && !isReplaced(consent))
    .toSorted((a, b) => a.givenOn.localeCompare(b.givenOn))
  const valid = validConsent(consents, personId, scopeId, today)
  if (valid) return { state: 'given', consent: valid }
  const coming = own.find((consent) => consent.givenOn > today && consent.withdrawnOn === null)
  if (coming) return { state: 'coming', consent: coming }
  const withdrawnOn = lastWithdrawal(consents, personId, scopeId, today)
  const last = own.findLast((consent) => consent.withdrawnOn === withdrawnOn)
  if (last === undefined || withdrawnOn === null) return { state: 'none' }
  return { state: 'withdrawn', consent: last, withdrawnOn }
}
