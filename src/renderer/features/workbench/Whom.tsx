import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { pairsAmong } from '../../state/pair.ts'
import { session } from '../../state/session.ts'
import { changeMoment } from '../../state/tagging.ts'
import { Choice } from '../../ui/Choice.tsx'

const nobody = 'nobody'

/** Which persons a moment is about; only where the family has several whom it could mean. */
export function Whom({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people)
  if (people === undefined || pairsAmong(people).length < 2) return null
  const called = (ids: readonly string[]): string =>
    ids.map((id) => people.find((person) => person.id === id)?.label ?? '').join(' – ')
  const pairs = pairsAmong(people)
  const choices = new Map<string, readonly string[]>([[nobody, []]])
  for (const { childId, caregiverId } of pairs) {
    const both = [childId, caregiverId].filter((id) => id !== null)
    const ids = moment.subject === 'dyad' ? both : moment.subject === 'child' ? [childId] : [caregiverId]
    const known = ids.filter((id) => id !== null)
    if (known.length > 0) choices.set(known.join(' '), known)
  }
  if (choices.size < 3 && moment.personIds.length === 0) return null
  const now = moment.personIds.join(' ')
  if (now !== '' && !choices.has(now)) choices.set(now, moment.personIds)
  return (
    <Choice
      label={t('coding.pair.whom')}
      value={now === '' ? nobody : now}
      options={[...choices].map(([id, ids]) => ({
        id,
        label: ids.length === 0 ? t('coding.pair.nobody') : called(ids)
      }))}
      onChange={(id) => changeMoment(moment.id, { personIds: [...(choices.get(id) ?? [])] })}
    />
  )
}
