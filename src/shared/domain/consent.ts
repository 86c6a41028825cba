import type { Consent, Person } from './family.ts'

/** The two scopes without which nothing may be recorded or looked back at. */
export const requiredScopes = ['opnemen', 'terugkijken-gezin'] as const
/** The audience a reel is made for unless something else is said: the parents who are in view. */
export const reviewAudience = 'terugkijken-gezin'
export const stillsScope = 'stilstaand-beeld-verslag'

/** True when this person's consent to the scope was given and not withdrawn on or before `today`. */
export function hasConsent(
  consents: readonly Consent[],
  personId: string,
  scopeId: string,
  today: string
): boolean {
  return consents.some(
    (consent) =>
      consent.personId === personId &&
      consent.scopeId === scopeId &&
      consent.givenOn <= today &&
      (consent.withdrawnOn === null || consent.withdrawnOn > today)
  )
}

/** The people whose consent to any of `scopes` is missing; nobody known at all counts as missing. */
export function withoutConsent(
  people: readonly Person[],
  consents: readonly Consent[],
  scopes: readonly string[],
  today: string
): readonly Person[] {
  return people.filter((person) => scopes.some((scope) => !hasConsent(consents, person.id, scope, today)))
}

/** A recording may be imported when there is a child, and everyone in the family consents to the required scopes. */
export function mayImport(people: readonly Person[], consents: readonly Consent[], today: string): boolean {
  return (
    people.some((person) => person.role === 'child') &&
    withoutConsent(people, consents, requiredScopes, today).length === 0
  )
}

/** Stills may stand in a report only when everyone in the family consents to that. */
export function mayUseStills(
  people: readonly Person[],
  consents: readonly Consent[],
  today: string
): boolean {
  return people.length > 0 && withoutConsent(people, consents, [stillsScope], today).length === 0
}
