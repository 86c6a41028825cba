import { CheckCircleIcon, CircleDashedIcon, ClockIcon, XCircleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../ui/day.ts'
import type { ConsentCell } from './consent-cell.ts'
import styles from './families.module.css'

/** A cell of the consent table: a shape, and the day or a word. */
export function ConsentState({
  cell,
  isRequired
}: {
  readonly cell: ConsentCell
  readonly isRequired: boolean
}) {
  const { t, i18n } = useTranslation()
  const day = (of: string): string => formatDay(of, i18n.language, 'short')
  switch (cell.state) {
    case 'none':
      return (
        <span className={styles['consentState']} data-state={isRequired ? 'missing' : 'none'}>
          <CircleDashedIcon aria-hidden="true" />
          {isRequired && t('families.consent.state.none')}
        </span>
      )
    case 'given':
      return (
        <span className={styles['consentState']} data-state="given">
          <CheckCircleIcon weight="fill" aria-hidden="true" />
          {day(cell.consent.givenOn)}
        </span>
      )
    case 'coming':
      return (
        <span className={styles['consentState']} data-state="coming">
          <ClockIcon aria-hidden="true" />
          {day(cell.consent.givenOn)}
        </span>
      )
    case 'withdrawn':
      return (
        <span className={styles['consentState']} data-state="withdrawn">
          <XCircleIcon aria-hidden="true" />
          {t('families.consent.state.withdrawn')}
        </span>
      )
  }
}
