import { WarningIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import type { Trouble } from './refusal.ts'
import styles from './unlock.module.css'

/** The vault can't be opened with any secret now: what is the matter, what is safe, what to do. */
export function VaultTrouble({ code, onRetry }: { readonly code: Trouble; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={styles['trouble']}>
      <WarningIcon className={styles['troubleIcon'] ?? ''} weight="duotone" aria-hidden="true" />
      <PageTitle>{t(`unlock.trouble.${code}`)}</PageTitle>
      <p className={styles['lead']}>{t(`failure.${code}`)}</p>
      <Button size="l" onPress={onRetry}>
        {t('common.action.retry')}
      </Button>
    </div>
  )
}
