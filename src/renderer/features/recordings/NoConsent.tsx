import { useTranslation } from 'react-i18next'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './recordings.module.css'

type Props = {
  readonly familyId: string
  /** Whether there was consent, and somebody took it back. */
  readonly isWithdrawn: boolean
}

/** Why nothing can be imported here now, and where to mend it. */
export function NoConsent({ familyId, isWithdrawn }: Props) {
  const { t } = useTranslation()
  return (
    <Notice
      kind="info"
      action={
        <span className={styles['noticeAction']}>
          <Button look="primary" onPress={() => go({ name: 'family', familyId })}>
            {t('recordings.noConsent.open')}
          </Button>
        </span>
      }
    >
      <strong>{isWithdrawn ? t('recordings.noConsent.withdrawn') : t('recordings.noConsent.title')}</strong>
      <p>{isWithdrawn ? t('recordings.noConsent.withdrawnText') : t('recordings.noConsent.text')}</p>
    </Notice>
  )
}
