import { useTranslation } from 'react-i18next'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './recordings.module.css'

/** Why nothing can be imported here yet, and where to mend it. */
export function NoConsent({ familyId }: { readonly familyId: string }) {
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
      <strong>{t('recordings.noConsent.title')}</strong>
      <p>{t('recordings.noConsent.text')}</p>
    </Notice>
  )
}
