import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Dyad } from '../../../shared/domain/codebook.ts'
import { isWhoUnknown, personsOf, personsToChoose } from '../../../shared/domain/family-pair.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { session } from '../../state/session.ts'
import { changeMoment } from '../../state/tagging.ts'
import { Choice } from '../../ui/Choice.tsx'

const nobody = 'nobody'

/** Which persons a moment is about; only where the family has several whom it could mean. */
export function Whom({ moment, dyad }: { readonly moment: Moment; readonly dyad: Dyad }) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people)
  if (people === undefined) return null
  const called = (ids: readonly string[]): string =>
    ids.map((id) => people.find((person) => person.id === id)?.label ?? '').join(' – ')
  const named = personsOf(moment, dyad, people)
  const isUnknown = isWhoUnknown(moment, dyad, people)
  const choices = new Map<string, readonly string[]>([[nobody, []]])
  for (const ids of personsToChoose(moment.subject, dyad, people)) choices.set(ids.join(' '), ids)
  if (choices.size < 3 && named.length === 0 && !isUnknown) return null
  const now = named.join(' ')
  if (now !== '' && !choices.has(now)) choices.set(now, named)
  return (
    <Choice
      label={t('coding.pair.whom')}
      value={now === '' ? nobody : now}
      options={[...choices].map(([id, ids]) => ({
        id,
        label: ids.length > 0 ? called(ids) : t(isUnknown ? 'coding.pair.who' : 'coding.pair.nobody')
      }))}
      onChange={(id) => changeMoment(moment.id, { personIds: [...(choices.get(id) ?? [])] })}
    />
  )
}
