import { TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { removeItems } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = { readonly clip: Clip; readonly recording: Recording | undefined }

/** In place of the film of a clip that has none: what happened, and the way on. */
export function LostClip({ clip, recording }: Props) {
  const { t } = useTranslation()
  const state = recording?.status.state
  if (state !== undefined && state !== 'failed')
    return <Notice kind="info">{t('reel.recordingNotReady')}</Notice>
  return (
    <Notice
      kind="warning"
      action={
        <Button size="s" icon={<TrashIcon />} onPress={() => removeItems([clip.id])}>
          {t('reel.remove')}
        </Button>
      }
    >
      {t(state === undefined ? 'reel.recordingGone' : 'reel.recordingFailed')}
    </Notice>
  )
}
