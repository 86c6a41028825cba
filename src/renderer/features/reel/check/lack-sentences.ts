import type { TFunction } from 'i18next'
import type { WallLack } from '../../../../shared/domain/consent-wall.ts'
import type { Content } from '../../../../shared/domain/content.ts'
import type { Person } from '../../../../shared/domain/family.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'
import { formatDay } from '../../../ui/day.ts'
import { begun, clipNames } from './clip-names.ts'

type Known = {
  readonly items: readonly ReelItem[]
  readonly people: readonly Person[]
  readonly scopes: Content['consentScopes']
  readonly language: Language
}

/** Who stands in the way, of what and where, in one sentence. */
export function lackSentence(
  t: TFunction,
  lack: WallLack,
  { items, people, scopes, language }: Known
): string {
  const clips = clipNames(t, items, lack.itemIds)
  if (!('personId' in lack)) return t(`check.consent.${lack.what}`, { clips })
  const person = people.find(({ id }) => id === lack.personId)
  const name = begun(person?.label ?? t('check.consent.unknownPerson'))
  const scope = scopes.find(({ id }) => id === lack.scopeId)?.label[language] ?? lack.scopeId
  if (lack.what === 'person') return t('check.consent.person', { name, scope, clips })
  return t('check.consent.lock', { name, scope, clips, date: formatDay(lack.withdrawnOn, language) })
}
