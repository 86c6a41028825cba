import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import styles from './unlock.module.css'

/** After the recovery key: a new passphrase, so that the paper can go back to its place. */
export function Renew({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async (passphrase: string): Promise<void> => {
    setBusy(true)
    const saved = await call('vault.changePassphrase', { passphrase })
    setBusy(false)
    if (saved.ok || saved.code === 'vault-locked') onDone()
    else setError(t(`failure.${saved.code}`, saved.detail))
  }
  return (
    <>
      <PageTitle>{t('unlock.renew.title')}</PageTitle>
      <p className={styles['lead']}>{t('unlock.renew.text')}</p>
      <NewPassphrase
        submitLabel={t('unlock.renew.save')}
        busyLabel={t('unlock.renew.saving')}
        isBusy={isBusy}
        error={error}
        onSubmit={(passphrase) => void save(passphrase)}
      />
    </>
  )
}
