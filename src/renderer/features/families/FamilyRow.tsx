import { CaretRightIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { GridListItem } from 'react-aria-components'
import type { FamilySummary } from '../../../shared/contract.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { formatDay } from '../../ui/day.ts'
import { ConsentMark } from './ConsentMark.tsx'
import styles from './families.module.css'

/** A family in the list. */
export function FamilyRow({ family }: { readonly family: FamilySummary }) {
  const { t, i18n } = useTranslation()
  const facts = [
    t('families.sessions', { count: family.sessions }),
    ...(family.sessions > 0 ? [t('families.recordings', { count: family.recordings })] : []),
    ...(family.lastSessionOn === null
      ? []
      : [t('families.lastSession', { date: formatDay(family.lastSessionOn, i18n.language) })])
  ]
  return (
    <GridListItem id={family.id} textValue={family.pseudonym} className={styles['family'] ?? ''}>
      <span className={styles['familyWords']}>
        <span className={styles['pseudonym']}>{family.pseudonym}</span>
        <span className={styles['facts']}>{inLine(facts)}</span>
      </span>
      <ConsentMark isComplete={family.consentComplete} />
      <CaretRightIcon className={styles['caret'] ?? ''} aria-hidden="true" />
    </GridListItem>
  )
}
