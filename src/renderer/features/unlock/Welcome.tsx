import { PrinterIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import styles from './unlock.module.css'

/** What is about to happen, before anything is asked. */
export function Welcome({ onBegin }: { readonly onBegin: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle>{t('unlock.welcome.title')}</PageTitle>
      <p className={styles['lead']}>{t('unlock.welcome.text')}</p>
      <p className={styles['aside']}>
        <PrinterIcon aria-hidden="true" />
        {t('unlock.welcome.paper')}
      </p>
      <Button look="primary" size="l" onPress={onBegin}>
        {t('unlock.welcome.begin')}
      </Button>
    </>
  )
}
