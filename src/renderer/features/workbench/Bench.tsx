import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { offerCommands } from '../../state/commands.ts'
import { anglesShown } from '../../state/angles.ts'
import { cameraNumber, cameras } from '../../state/cameras.ts'
import { session } from '../../state/session.ts'
import { loadSavedFilters } from '../../state/saved-filters.ts'
import { chooseRecording, workbench } from '../../state/workbench.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { workbenchCommands } from './commands.ts'
import { CameraBar } from './cameras/CameraBar.tsx'
import { SyncPanel } from './cameras/SyncPanel.tsx'
import { CodePanel } from './CodePanel.tsx'
import { MomentDetails } from './MomentDetails.tsx'
import { MomentList } from './MomentList.tsx'
import { Stage } from './Stage.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { Transport } from './Transport.tsx'
import { useWorkbenchKeys } from './use-workbench-keys.ts'
import styles from './workbench.module.css'

type Props = {
  readonly recording: Recording
  readonly recordings: readonly Recording[]
  readonly src: string
}

/** Picture, codes, moments and timeline side by side. */
export function Bench({ recording, recordings, src }: Props) {
  const { t } = useTranslation()
  const fullFrame = useStore(workbench, (state) => state.fullFrame || state.lookThrough)
  const allAngles = useStore(session, (state) => state.doc.of('angle'))
  const isSyncing =
    useStore(cameras, (state) => state.syncing) && anglesShown(allAngles, recording.id).length > 0
  const nameOf = ({ id, name }: Recording): string => {
    const camera = cameraNumber(allAngles, id)
    return camera === null ? name : t('cameras.option', { name, number: camera.number })
  }
  const bench = useRef<HTMLDivElement>(null)
  useWorkbenchKeys()
  useEffect(() => offerCommands(workbenchCommands), [])
  // The list of commands has them.
  useEffect(() => void loadSavedFilters(), [])
  // The keys work at once: whoever comes here by the tab need not leave that first. It takes the focus at the
  // end of its own press, so this waits for that.
  useEffect(() => {
    const timer = setTimeout(() => bench.current?.focus({ preventScroll: true }))
    return () => clearTimeout(timer)
  }, [])
  return (
    <div
      ref={bench}
      className={styles['bench']}
      data-full={fullFrame || undefined}
      data-syncing={isSyncing || undefined}
      tabIndex={-1}
    >
      <h1 className="visually-hidden">{t('common.nav.tabs.workbench')}</h1>
      <div className={styles['watch']}>
        {!fullFrame && (
          <div className={styles['over']}>
            {recordings.length > 1 && (
              <Choice
                label={t('workbench.recording')}
                hideLabel
                value={recording.id}
                options={recordings.map((each) => ({ id: each.id, label: nameOf(each) }))}
                onChange={chooseRecording}
              />
            )}
            <CameraBar recording={recording} />
            {recording.status.state === 'importing' && (
              <Notice kind="info">{t('workbench.importing.behind')}</Notice>
            )}
          </div>
        )}
        <Stage recording={recording} src={src} />
        <Transport recordingId={recording.id} />
      </div>
      {!fullFrame && (
        <>
          {isSyncing ? (
            <SyncPanel mainId={recording.id} />
          ) : (
            <>
              <div className={styles['codes']}>
                <CodePanel recordingId={recording.id} />
              </div>
              <div className={styles['moments']}>
                <MomentList recordingId={recording.id} />
                <MomentDetails />
              </div>
            </>
          )}
          <Timeline recording={recording} />
        </>
      )}
    </div>
  )
}
