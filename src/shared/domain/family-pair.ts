import type { Subject } from './codebook.ts'
import type { Person } from './family.ts'

/** A child and a caregiver, whom a code about the two of them means. Either may be missing from the family. */
export type Pair = { readonly childId: string | null; readonly caregiverId: string | null }

/** Every child with every caregiver, children and caregivers in the family's order. Never empty. */
export function pairsOf(people: readonly Person[]): readonly Pair[] {
  const children = people.filter(({ role }) => role === 'child').map(({ id }) => id)
  const caregivers = people.filter(({ role }) => isCaregiver(role)).map(({ id }) => id)
  return orNobody(children).flatMap((childId) =>
    orNobody(caregivers).map((caregiverId) => ({ childId, caregiverId }))
  )
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
  const { childId, caregiverId } = pair
  if (subject === 'dyad') return childId !== null && caregiverId !== null ? [childId, caregiverId] : []
  const id = subject === 'child' ? childId : caregiverId
  const others = people.filter(({ role }) => (subject === 'child' ? role === 'child' : isCaregiver(role)))
  return id !== null && others.length > 1 ? [id] : []
}
