import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Dyad } from '../../../shared/domain/codebook.ts'
import { idsInPair } from '../../../shared/domain/family-pair.ts'
import { choosePair, pairInView, pairsAmong } from '../../state/pair.ts'
import { session } from '../../state/session.ts'
import { Choice } from '../../ui/Choice.tsx'

/** Which two codes mean from now on; only where the family has several. Of two caregivers the first is who acts. */
export function PairChoice({ dyad }: { readonly dyad: Dyad }) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people)
  const index = useStore(pairInView, (state) => state.index)
  const pairs = people === undefined ? [] : pairsAmong(people, dyad)
  if (pairs.length < 2 || people === undefined) return null
  const called = (id: string): string => people.find((person) => person.id === id)?.label ?? ''
  return (
    <Choice
      label={t(dyad === 'caregivers' ? 'coding.pair.caregivers' : 'coding.pair.label')}
      hideLabel
      value={String(index)}
      options={pairs.map((pair, at) => ({
        id: String(at),
        label: idsInPair(pair).map(called).filter(Boolean).join(' – ')
      }))}
      onChange={(at) => choosePair(Number(at))}
    />
  )
}
