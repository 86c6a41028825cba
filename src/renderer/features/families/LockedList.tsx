import { useTranslation } from 'react-i18next'
import type { LockedRecording } from '../../../shared/contract.ts'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './families.module.css'

/** Recordings on lock, each with the way to where it is decided what becomes of it. */
export function LockedList({ locked }: { readonly locked: readonly LockedRecording[] }) {
  const { t } = useTranslation()
  return (
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
  )
}
