import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { chooseWithSound } from '../../state/recordings.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = {
  readonly recording: Recording
  readonly taken: number
  readonly of: number
  readonly onClose: () => void
}

/** Says what another sound track takes, and asks for the file it is in. */
export function SoundTrackDialog({ recording, taken, of, onClose }: Props) {
  const { t } = useTranslation()
  const others = Array.from({ length: of }, (_, n) => String(n + 1)).filter((n) => n !== String(taken))
  const hides = useStore(session, ({ doc }) =>
    doc.of('mask').some(({ recordingId }) => recordingId === recording.id)
  )
  const [track, setTrack] = useState(others[0] ?? '1')
  return (
    <Dialog
      title={t('recordings.soundTrack.open')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onClose()
              void chooseWithSound(recording, Number(track))
            }}
          >
            {t('recordings.soundTrack.choose')}
          </Button>
        </>
      }
    >
      <p>{t('recordings.soundTrack.now', { taken, of })}</p>
      <p>{t('recordings.soundTrack.then')}</p>
      {hides && <p>{t('recordings.soundTrack.hidden')}</p>}
      <Choice
        label={t('recordings.soundTrack.which')}
        value={track}
        options={others.map((id) => ({ id, label: t('recordings.soundTrack.track', { track: id }) }))}
        onChange={setTrack}
      />
    </Dialog>
  )
}
