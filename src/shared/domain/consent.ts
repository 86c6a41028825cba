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
  return validConsent(consents, personId, scopeId, today) !== null
}

/**
 * The consent that counts on a day, the one that was given last; null: there is none. One from before the last withdrawal
 * was taken back with it, whenever it was written down.
 */
export function validConsent(
  consents: readonly Consent[],
  personId: string,
  scopeId: string,
  today: string
): Consent | null {
  const takenBackOn = lastWithdrawal(consents, personId, scopeId, today) ?? ''
  const valid = ofScope(consents, personId, scopeId).filter(
    ({ givenOn, withdrawnOn }) =>
      givenOn <= today && givenOn >= takenBackOn && (withdrawnOn === null || withdrawnOn > today)
  )
  return valid.toSorted((a, b) => a.givenOn.localeCompare(b.givenOn)).at(-1) ?? null
}

/** The last day, up to `today`, on which a person took back a consent to the scope; null: never. */
export function lastWithdrawal(
  consents: readonly Consent[],
  personId: string,
  scopeId: string,
  today: string
): string | null {
  const days = ofScope(consents, personId, scopeId).flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
  return (
    days
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? null
  )
}

function ofScope(consents: readonly Consent[], personId: string, scopeId: string): readonly Consent[] {
  return consents.filter(
    (consent) => consent.personId === personId && consent.scopeId === scopeId && !isReplaced(consent)
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
