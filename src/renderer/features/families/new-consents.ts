import { hasConsent } from '../../../shared/domain/consent.ts'
import type { Consent } from '../../../shared/domain/family.ts'

/** One consent for each person and scope, but for those that are valid already. */
export function newConsents(
  familyId: string,
  given: readonly { readonly personId: string; readonly givenBy: string }[],
  scopeIds: readonly string[],
  givenOn: string,
  existing: readonly Consent[]
): Consent[] {
  return given.flatMap(({ personId, givenBy }) =>
    scopeIds
      .filter((scopeId) => !hasConsent(existing, personId, scopeId, givenOn))
      .map((scopeId) => ({
        id: crypto.randomUUID(),
        familyId,
        personId,
        scopeId,
        givenBy: givenBy.trim(),
        givenOn,
        withdrawnOn: null
      }))
  )
}
