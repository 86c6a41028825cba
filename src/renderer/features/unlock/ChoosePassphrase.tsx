import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createVault } from '../../state/gate.ts'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import styles from './unlock.module.css'

/** Makes the vault. `onExists`: another window was first. */
export function ChoosePassphrase({
  onMade,
  onExists
}: {
  readonly onMade: (recoveryKey: string) => void
  readonly onExists: () => void
}) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const make = async (passphrase: string): Promise<void> => {
    setBusy(true)
    const made = await createVault(passphrase)
    setBusy(false)
    if (made.ok) onMade(made.value.recoveryKey)
    else if (made.code === 'vault-exists') onExists()
    else setError(t(`failure.${made.code}`, made.detail))
  }
  return (
    <>
      <PageTitle>{t('unlock.choose.title')}</PageTitle>
      <p className={styles['lead']}>{t('unlock.choose.text')}</p>
      <NewPassphrase
        submitLabel={t('unlock.choose.make')}
        busyLabel={t('unlock.choose.making')}
        isBusy={isBusy}
        error={error}
        onSubmit={(passphrase) => void make(passphrase)}
      />
    </>
  )
}
