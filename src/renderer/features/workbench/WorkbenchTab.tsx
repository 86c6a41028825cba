import { FilmSlateIcon, LockIcon, WarningIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { app, go } from '../../state/app.ts'
import { session } from '../../state/session.ts'
import { chooseRecording, workbench } from '../../state/workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Bench } from './Bench.tsx'
import { Importing } from './Importing.tsx'
import { playableUrl } from './playable-url.ts'
import styles from './workbench.module.css'

/** Watch and tag: the recording that was chosen, or what has to happen first. */
export function WorkbenchTab() {
  const { t } = useTranslation()
  const recordings = useStore(session, (state) => state.recordings)
  const chosenId = useStore(workbench, (state) => state.recordingId)
  const recording = pick(recordings, chosenId)
  useEffect(() => {
    if (recording) chooseRecording(recording.id)
  }, [recording])
  if (recording === null)
    return (
      <EmptyState icon={<FilmSlateIcon />} title={t('workbench.none.title')} text={t('workbench.none.text')}>
        <Button look="primary" onPress={showRecordings}>
          {t('workbench.none.action')}
        </Button>
      </EmptyState>
    )
  if (recording.lock?.isShut === true)
    return (
      <div className={styles['page']}>
        <EmptyState icon={<LockIcon />} title={t('workbench.locked.title')} text={t('workbench.locked.text')}>
          <Button onPress={showRecordings}>{t('workbench.failed.action')}</Button>
        </EmptyState>
      </div>
    )
  const src = playableUrl(recording)
  if (src !== null) return <Bench recording={recording} recordings={recordings} src={src} />
  if (recording.status.state === 'failed')
    return (
      <div className={styles['page']}>
        <EmptyState
          icon={<WarningIcon />}
          title={t('workbench.failed.title')}
          text={t(`failure.${recording.status.code}`, { name: recording.name, ...recording.status.detail })}
        >
          <Button onPress={showRecordings}>{t('workbench.failed.action')}</Button>
        </EmptyState>
      </div>
    )
  return <Importing recording={recording} />
}

/** The one chosen; else the first that plays, else the first. */
function pick(recordings: readonly Recording[], chosenId: string | null): Recording | null {
  return (
    recordings.find(({ id }) => id === chosenId) ??
    recordings.find((recording) => playableUrl(recording) !== null) ??
    recordings[0] ??
    null
  )
}

function showRecordings(): void {
  const { screen } = app.getState()
  if (screen.name === 'session') go({ ...screen, tab: 'recordings' })
}
