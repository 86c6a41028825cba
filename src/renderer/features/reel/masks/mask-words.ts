import type { TFunction } from 'i18next'
import type { Person } from '../../../../shared/domain/family.ts'
import type { Mask } from '../../../../shared/domain/reel-records.ts'
import { inLine } from '../../../../shared/domain/written-text.ts'

/** Who is hidden, in words; null for what is only heard. */
export function whoWords({ kind, personId }: Mask, people: readonly Person[], t: TFunction): string | null {
  if (kind === 'silence') return null
  const person = people.find(({ id }) => id === personId)
  return person === undefined ? t('masks.someoneElse') : personWords(person, t)
}

export function personWords({ name, role }: Person, t: TFunction): string {
  return name === '' ? t(`common.role.${role}`) : name
}

/** What it is called in a list: how it hides, and whom. */
export function maskWords(mask: Mask, people: readonly Person[], t: TFunction): string {
  const who = whoWords(mask, people, t)
  const kind = t(`masks.kind.${mask.kind}`)
  if (mask.kind === 'voice' && mask.personId === null) return kind
  return inLine([kind, who])
}
