import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import type { LockedRecording } from '../../../shared/contract.ts'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './families.module.css'

/** What somebody took back and nobody decided on yet: to erase it, or to keep it for a reason. */
export function LockedNotice() {
  const { t } = useTranslation()
  const [locked, setLocked] = useState<readonly LockedRecording[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('family.locked').then((asked) => {
      if (isCurrent && asked.ok) setLocked(asked.value)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  if (locked.length === 0) return null
  return (
    <Notice kind="warning">
      <strong>{t('families.locked.title')}</strong>
      <ul className={styles['locked']}>
        {locked.map(({ recordingId, sessionId, sessionNumber, pseudonym, name }) => (
          <li key={recordingId}>
            <span>{t('families.locked.one', { family: pseudonym, number: sessionNumber, name })}</span>
            <Button
              size="s"
              aria-label={t('families.locked.openLabel', { family: pseudonym, name })}
              onPress={() => go({ name: 'session', sessionId, tab: 'recordings' })}
            >
              {t('families.locked.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
