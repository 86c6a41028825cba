import { ArrowUUpLeftIcon, ArrowUUpRightIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { redoEdit, session, undoEdit } from '../../state/session.ts'
import { chooseRecording, workbench } from '../../state/workbench.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Notice } from '../../ui/Notice.tsx'
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
  const fullFrame = useStore(workbench, (state) => state.fullFrame)
  useWorkbenchKeys()
  return (
    <div className={styles['bench']} data-full={fullFrame || undefined}>
      <h1 className="visually-hidden">{t('common.nav.tabs.workbench')}</h1>
      <div className={styles['watch']}>
        {!fullFrame && (
          <div className={styles['over']}>
            {recordings.length > 1 && (
              <Choice
                label={t('workbench.recording')}
                hideLabel
                value={recording.id}
                options={recordings.map(({ id, name }) => ({ id, label: name }))}
                onChange={chooseRecording}
              />
            )}
            {recording.status.state === 'importing' && (
              <Notice kind="info">{t('workbench.importing.behind')}</Notice>
            )}
          </div>
        )}
        <Stage recording={recording} src={src} />
        <div className={styles['under']}>
          <Transport />
          {!fullFrame && <UndoButtons />}
        </div>
      </div>
      {!fullFrame && (
        <>
          <div className={styles['codes']}>
            <CodePanel recordingId={recording.id} />
          </div>
          <div className={styles['moments']}>
            <MomentList recordingId={recording.id} />
            <MomentDetails />
          </div>
          <Timeline recording={recording} />
        </>
      )}
    </div>
  )
}

function UndoButtons() {
  const { t } = useTranslation()
  const canUndo = useStore(session, (state) => state.history.done.length > 0)
  const canRedo = useStore(session, (state) => state.history.undone.length > 0)
  return (
    <div className={styles['undo']}>
      <IconButton
        icon={<ArrowUUpLeftIcon />}
        label={t('common.action.undo')}
        shortcut={shortcutOf('undo')}
        isDisabled={!canUndo}
        preventFocusOnPress
        onPress={undoEdit}
      />
      <IconButton
        icon={<ArrowUUpRightIcon />}
        label={t('common.action.redo')}
        shortcut={shortcutOf('redo')}
        isDisabled={!canRedo}
        preventFocusOnPress
        onPress={redoEdit}
      />
    </div>
  )
}
