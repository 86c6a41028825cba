import type { Dyad, Subject } from './codebook.ts'
import type { Person } from './family.ts'

/** The two whom a code about both means. Either may be missing from the family. */
export type Pair =
  | { readonly dyad: 'child-caregiver'; readonly childId: string | null; readonly caregiverId: string | null }
  /** `actingId` is whom a code about one of them means. */
  | { readonly dyad: 'caregivers'; readonly actingId: string | null; readonly otherId: string | null }

/**
 * Every child with every caregiver, or every caregiver with every other one, in the family's order. Never empty. Two
 * caregivers are two pairs: in each another one acts.
 */
export function pairsOf(people: readonly Person[], dyad: Dyad): readonly Pair[] {
  const caregivers = idsOf(people, 'parent')
  if (dyad === 'caregivers')
    return orNobody(caregivers).flatMap((actingId) =>
      orNobody(caregivers.filter((id) => id !== actingId)).map((otherId) => ({ dyad, actingId, otherId }))
    )
  return orNobody(idsOf(people, 'child')).flatMap((childId) =>
    orNobody(caregivers).map((caregiverId) => ({ dyad, childId, caregiverId }))
  )
}

/** The two in the order in which they are named; who is missing isn't. */
export function idsInPair(pair: Pair): readonly string[] {
  const ids = pair.dyad === 'caregivers' ? [pair.actingId, pair.otherId] : [pair.childId, pair.caregiverId]
  return ids.filter((id) => id !== null)
}

/** The children, or the caregivers, of a family. */
function idsOf(people: readonly Person[], subject: 'child' | 'parent'): readonly string[] {
  return people
    .filter(({ role }) => (subject === 'child' ? role === 'child' : isCaregiver(role)))
    .map(({ id }) => id)
}

function isCaregiver(role: Person['role']): boolean {
  return role === 'parent' || role === 'foster-parent' || role === 'adoptive-parent'
}

function orNobody(ids: readonly string[]): readonly (string | null)[] {
  return ids.length === 0 ? [null] : ids
}

/**
 * Whom a new moment is about: for a code about both the pair, when it is whole; for a child's or a parent's code
 * that one person, when the family has several whom it could mean. Else nothing needs to be said.
 */
export function personsMeant(subject: Subject, pair: Pair, people: readonly Person[]): readonly string[] {
  if (subject === 'dyad') {
    const both = idsInPair(pair)
    if (both.length < 2) return []
    // Two caregivers are the same two, whoever of them acts.
    return pair.dyad === 'caregivers' ? people.map(({ id }) => id).filter((id) => both.includes(id)) : both
  }
  const id = oneOf(pair, subject)
  return id !== null && idsOf(people, subject).length > 1 ? [id] : []
}

function oneOf(pair: Pair, subject: 'child' | 'parent'): string | null {
  if (pair.dyad === 'caregivers') return subject === 'child' ? null : pair.actingId
  return subject === 'child' ? pair.childId : pair.caregiverId
}

/** All whom a moment could be about. */
export function personsToChoose(
  subject: Subject,
  dyad: Dyad,
  people: readonly Person[]
): readonly (readonly string[])[] {
  if (subject !== 'dyad') return idsOf(people, subject).map((id) => [id])
  const pairs = pairsOf(people, dyad).map((pair) => personsMeant('dyad', pair, people))
  const whole = new Map(pairs.filter(({ length }) => length === 2).map((ids) => [ids.join(' '), ids]))
  return [...whole.values()]
}

type About = { readonly subject: Subject; readonly personIds: readonly string[] }

/**
 * Whom a moment is about, as far as its codebook can mean that. Moments between two caregivers were once kept as a
 * child and a caregiver: what those say of persons is wrong and is not told.
 */
export function personsOf(
  { subject, personIds }: About,
  dyad: Dyad,
  people: readonly Person[]
): readonly string[] {
  if (dyad === 'child-caregiver' || subject === 'child') return personIds
  const isWhole = personIds.length === (subject === 'dyad' ? 2 : 1)
  const children = idsOf(people, 'child')
  return isWhole && !personIds.some((id) => children.includes(id)) ? personIds : []
}

/** Whether a moment between caregivers doesn't say who, while the family has several. */
export function isWhoUnknown(moment: About, dyad: Dyad, people: readonly Person[]): boolean {
  if (dyad === 'child-caregiver' || moment.subject === 'child') return false
  return idsOf(people, 'parent').length > 1 && personsOf(moment, dyad, people).length === 0
}
