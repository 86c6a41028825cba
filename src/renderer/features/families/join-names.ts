import type { TFunction } from 'i18next'
import { inLine } from '../../../shared/domain/written-text.ts'

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[], t: TFunction): string {
  const last = names.at(-1) ?? ''
  return names.length < 2
    ? last
    : t('families.consent.and', { first: inLine(names.slice(0, -1), ', '), last })
}
