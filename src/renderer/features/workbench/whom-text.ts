import { dyadOf, type FoundCode } from '../../../shared/domain/codebook.ts'
import type { Person } from '../../../shared/domain/family.ts'
import { isWhoUnknown, personsOf } from '../../../shared/domain/family-pair.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'

/** Whom a moment is about, "mother – father"; `unknown` where two caregivers are meant and nobody said which. */
export function whomText(
  moment: Moment,
  found: FoundCode | undefined,
  people: readonly Person[],
  unknown: string
): string {
  const dyad = dyadOf(found?.codebook)
  if (isWhoUnknown(moment, dyad, people)) return unknown
  const labels = personsOf(moment, dyad, people).map((id) => people.find((person) => person.id === id)?.label)
  return labels.filter(Boolean).join(' – ')
}
