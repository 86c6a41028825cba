import { CheckCircleIcon, CircleNotchIcon, WarningCircleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { session } from '../state/session.ts'
import styles from './shell.module.css'

/** "Saved" only when the disk has everything that is on the screen. */
export function SavedMark() {
  const { t } = useTranslation()
  const saveState = useStore(session, (state) => state.saveState)
  return (
    <span className={styles['saved']} data-state={saveState} role="status" data-testid="save-state">
      {saveState === 'saved' && <CheckCircleIcon weight="fill" aria-hidden="true" />}
      {saveState === 'saving' && <CircleNotchIcon className={styles['turning'] ?? ''} aria-hidden="true" />}
      {saveState === 'failed' && <WarningCircleIcon weight="fill" aria-hidden="true" />}
      {saveState === 'saved'
        ? t('common.saved')
        : saveState === 'saving'
          ? t('common.saving')
          : t('common.notSaved')}
    </span>
  )
}
