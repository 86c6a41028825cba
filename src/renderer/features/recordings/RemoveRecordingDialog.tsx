import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { removeRecording } from '../../state/recordings.ts'
import { session } from '../../state/session.ts'
import { Confirm } from '../../ui/Confirm.tsx'

/** Says what goes with the recording before it is destroyed. */
export function RemoveRecordingDialog({
  recording,
  onClose
}: {
  readonly recording: Recording
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const [isBusy, setBusy] = useState(false)
  const own = [...doc.values()].filter(
    (record) => (record.type === 'moment' || record.type === 'clip') && record.recordingId === recording.id
  )
  const moments = own.filter(({ type }) => type === 'moment').length
  const clips = own.length - moments
  const remove = async (): Promise<void> => {
    setBusy(true)
    await removeRecording(recording.id)
    onClose()
  }
  return (
    <Confirm
      title={t('recordings.remove.title')}
      confirmLabel={t('recordings.remove.confirm')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{t('recordings.remove.name', { name: recording.name })}</p>
      {moments > 0 && <p>{t('recordings.remove.moments', { count: moments })}</p>}
      {clips > 0 && <p>{t('recordings.remove.clips', { count: clips })}</p>}
      <p>{t('recordings.remove.original')}</p>
    </Confirm>
  )
}
