import { CaretRightIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { FamilyFile } from '../../../shared/contract.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { go } from '../../state/app.ts'
import { formatDay } from '../../ui/day.ts'
import styles from './families.module.css'

/** A session; opens where there is something to do. */
export function SessionRow({ session }: { readonly session: FamilyFile['sessions'][number] }) {
  const { t, i18n } = useTranslation()
  const about = inLine([session.situation, session.place], ', ')
  const counts = [
    t('families.recordings', { count: session.recordings }),
    ...(session.moments > 0 ? [t('families.moments', { count: session.moments })] : [])
  ]
  return (
    <AriaButton
      className={styles['session'] ?? ''}
      onPress={() =>
        go({
          name: 'session',
          sessionId: session.id,
          tab: session.recordings === 0 ? 'recordings' : 'workbench'
        })
      }
    >
      <span className={styles['sessionNumber']} aria-hidden="true">
        {session.number}
      </span>
      <span className={styles['sessionWords']}>
        <span className={styles['sessionTitle']}>
          <span className="visually-hidden">{t('families.session.number', { number: session.number })} </span>
          {formatDay(session.date, i18n.language)}
        </span>
        <span className={styles['facts']}>{inLine([about, ...counts])}</span>
      </span>
      <CaretRightIcon className={styles['caret'] ?? ''} aria-hidden="true" />
    </AriaButton>
  )
}
