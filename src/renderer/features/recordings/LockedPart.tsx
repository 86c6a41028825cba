import { LockIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { Recording, RecordingLockView } from '../../../shared/domain/recording.ts'
import { app, tellFailure } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/day.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './recordings.module.css'

/** Why a recording is on lock, and what was or can be decided. */
export function LockedPart({
  recording,
  lock
}: {
  readonly recording: Recording
  readonly lock: RecordingLockView
}) {
  const { t, i18n } = useTranslation()
  const scopes = useStore(app, (state) => state.content?.consentScopes ?? [])
  const [isKeeping, setKeeping] = useState(false)
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  return (
    <div className={styles['locked']}>
      {lock.by.map(({ person, scopeId, withdrawnOn }) => (
        <p key={`${person} ${scopeId}`}>
          <LockIcon weight="fill" aria-hidden="true" />
          {t('recordings.lock.why', {
            person,
            date: formatDay(withdrawnOn, i18n.language),
            scope: scopes.find(({ id }) => id === scopeId)?.label[language] ?? scopeId
          })}
        </p>
      ))}
      <p className={styles['soft']}>
        {t(lock.isShut ? 'recordings.lock.shut' : 'recordings.lock.half')}
        {lock.keptFor === null && ` ${t('recordings.lock.decide')}`}
      </p>
      {lock.keptFor === null ? (
        <Button
          size="s"
          aria-label={t('recordings.lock.keepLabel', { name: recording.name })}
          onPress={() => setKeeping(true)}
        >
          {t('recordings.lock.keep')}
        </Button>
      ) : (
        <p className={styles['soft']}>{t('recordings.lock.kept', { reason: lock.keptFor })}</p>
      )}
      {isKeeping && <KeepDialog recordingId={recording.id} onClose={() => setKeeping(false)} />}
    </div>
  )
}

/** Asks why it is kept; the reason goes into the logbook. */
function KeepDialog({
  recordingId,
  onClose
}: {
  readonly recordingId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const keep = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const kept = await call('recording.keepLocked', { recordingId, reason: reason.trim() })
    if (kept.ok) onClose()
    else tellFailure(kept.code, kept.detail)
  }
  return (
    <Dialog
      title={t('recordings.lock.keep')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t('recordings.lock.keepSave')}
          </Button>
        </>
      }
    >
      <Field
        label={t('recordings.lock.reason')}
        hint={t('recordings.lock.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={wasTried && reason.trim() === '' ? t('recordings.lock.reasonMissing') : null}
      />
    </Dialog>
  )
}
