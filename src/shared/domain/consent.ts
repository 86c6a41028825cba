import type { Audience } from './audiences.ts'
import type { Consent, Person } from './family.ts'

/** The two scopes without which nothing may be recorded or looked back at. */
export const requiredScopes = ['opnemen', 'terugkijken-gezin'] as const
/** The audience a reel is made for unless something else is said: the parents who are in view. */
export const reviewAudience: Audience = 'terugkijken-gezin'
export const stillsScope = 'stilstaand-beeld-verslag'

/** A correction took its place. */
export function isReplaced({ replacedBy }: Consent): boolean {
  return (replacedBy ?? null) !== null
}

/** Still of the family. */
export function isPresent({ archivedOn }: Person): boolean {
  return (archivedOn ?? null) === null
}

/** Whether the person can be in what was recorded on this day; as long as the day isn't known, everyone can. */
export function belongedOn({ archivedOn }: Person, day: string | null): boolean {
  return day === null || (archivedOn ?? null) === null || day <= (archivedOn ?? '')
}

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
      !isReplaced(consent) &&
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

/** A recording may be imported when there is a child, and everyone who is of the family consents to the required scopes. */
export function mayImport(people: readonly Person[], consents: readonly Consent[], today: string): boolean {
  const present = people.filter(isPresent)
  return (
    present.some((person) => person.role === 'child') &&
    withoutConsent(present, consents, requiredScopes, today).length === 0
  )
}

/** Stills may stand in a report only when everyone who can be in the recordings consents to that. */
export function mayUseStills(
  people: readonly Person[],
  consents: readonly Consent[],
  today: string
): boolean {
  return people.length > 0 && withoutConsent(people, consents, [stillsScope], today).length === 0
}
