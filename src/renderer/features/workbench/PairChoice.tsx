import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { choosePair, pairInView, pairsAmong } from '../../state/pair.ts'
import { session } from '../../state/session.ts'
import { Choice } from '../../ui/Choice.tsx'

/** Which child and which caregiver codes mean from now on; only where the family has several. */
export function PairChoice() {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people)
  const index = useStore(pairInView, (state) => state.index)
  const pairs = people === undefined ? [] : pairsAmong(people)
  if (pairs.length < 2 || people === undefined) return null
  const called = (id: string | null): string => people.find((person) => person.id === id)?.label ?? ''
  return (
    <Choice
      label={t('coding.pair.label')}
      hideLabel
      value={String(index)}
      options={pairs.map(({ childId, caregiverId }, at) => ({
        id: String(at),
        label: [called(childId), called(caregiverId)].filter(Boolean).join(' – ')
      }))}
      onChange={(at) => choosePair(Number(at))}
    />
  )
}
