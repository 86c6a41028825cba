import { CheckCircleIcon, WarningCircleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import styles from './families.module.css'

/** Whether recordings may be imported, in shape, colour and words. */
export function ConsentMark({ isComplete }: { readonly isComplete: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={styles['consentMark']} data-complete={isComplete}>
      {isComplete ? (
        <CheckCircleIcon weight="fill" aria-hidden="true" />
      ) : (
        <WarningCircleIcon weight="fill" aria-hidden="true" />
      )}
      {isComplete ? t('families.consentComplete') : t('families.consentMissing')}
    </span>
  )
}
