import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { ownRecords } from '../../state/recordings.ts'
import { session } from '../../state/session.ts'
import { Confirm } from '../../ui/Confirm.tsx'

/** Says what goes with the recording before `remove` destroys it. */
export function RemoveRecordingDialog({
  recording,
  remove,
  onClose
}: {
  readonly recording: Recording
  readonly remove: () => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const [isBusy, setBusy] = useState(false)
  const own = ownRecords(doc, recording.id)
  const moments = own.filter(({ type }) => type === 'moment').length
  const clips = own.length - moments
  const angles = doc.of('angle')
  const isCamera = angles.some(({ recordingId }) => recordingId === recording.id)
  const cameras = angles.filter(({ mainId }) => mainId === recording.id).length
  const confirm = async (): Promise<void> => {
    setBusy(true)
    await remove()
    onClose()
  }
  return (
    <Confirm
      title={t('recordings.remove.title')}
      confirmLabel={t('recordings.remove.confirm')}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t('recordings.remove.name', { name: recording.name })}</p>
      {moments > 0 && <p>{t('recordings.remove.moments', { count: moments })}</p>}
      {clips > 0 && <p>{t('recordings.remove.clips', { count: clips })}</p>}
      {isCamera && <p>{t('recordings.remove.isCamera')}</p>}
      {cameras > 0 && <p>{t('recordings.remove.cameras', { count: cameras })}</p>}
      <p>{t('recordings.remove.original')}</p>
    </Confirm>
  )
}
