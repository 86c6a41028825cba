import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { tellDone } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import styles from './settings.module.css'

/** Another passphrase for the open vault. */
export function PassphraseSettings() {
  const { t } = useTranslation()
  const [isChanging, setChanging] = useState(false)
  /** The field is gone again: the focus goes back to the button that brought it. */
  const [wasOpen, setWasOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async (passphrase: string): Promise<void> => {
    setBusy(true)
    const saved = await call('vault.changePassphrase', { passphrase })
    setBusy(false)
    setError(saved.ok ? null : t(`failure.${saved.code}`, saved.detail))
    if (saved.ok) {
      setChanging(false)
      tellDone(t('settings.passphrase.saved'))
    }
  }
  return (
    <section className={styles['section']}>
      <h3>{t('settings.passphrase.title')}</h3>
      <p className={styles['soft']}>{t('settings.passphrase.text')}</p>
      {isChanging ? (
        <>
          <NewPassphrase
            submitLabel={t('settings.passphrase.save')}
            busyLabel={t('common.saving')}
            isBusy={isBusy}
            error={error}
            onSubmit={(passphrase) => void save(passphrase)}
          />
          <Button onPress={() => setChanging(false)}>{t('common.action.cancel')}</Button>
        </>
      ) : (
        <div className={styles['row']}>
          <Button
            autoFocus={wasOpen}
            onPress={() => {
              setWasOpen(true)
              setChanging(true)
            }}
          >
            {t('settings.passphrase.change')}
          </Button>
        </div>
      )}
    </section>
  )
}
