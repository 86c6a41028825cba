import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newRecoveryKey } from '../../state/gate.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import styles from './settings.module.css'

/** Another recovery key, because the paper is lost or was seen. Its page takes the place of all others. */
export function RecoveryKeySettings() {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    await newRecoveryKey()
    setBusy(false)
    setAsking(false)
  }
  return (
    <section className={styles['section']}>
      <h3>{t('settings.recoveryKey.title')}</h3>
      <p className={styles['soft']}>{t('settings.recoveryKey.text')}</p>
      <div className={styles['row']}>
        <Button onPress={() => setAsking(true)}>{t('settings.recoveryKey.make')}</Button>
      </div>
      {isAsking && (
        <Confirm
          title={t('settings.recoveryKey.confirm')}
          confirmLabel={t('settings.recoveryKey.make')}
          isBusy={isBusy}
          onConfirm={() => void make()}
          onClose={() => setAsking(false)}
        >
          <p>{t('settings.recoveryKey.consequence')}</p>
        </Confirm>
      )}
    </section>
  )
}
