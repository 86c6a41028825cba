import { CheckCircleIcon, PlayIcon, TrashIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isJobOver } from '../../../shared/domain/job.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { go } from '../../state/app.ts'
import { cameraNumber } from '../../state/cameras.ts'
import { cancelJob, jobs } from '../../state/jobs.ts'
import { chooseInstead, ownRecords, removeRecording } from '../../state/recordings.ts'
import { session } from '../../state/session.ts'
import { chooseRecording } from '../../state/workbench.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { LockedPart } from './LockedPart.tsx'
import { RecordingNotes } from './RecordingNotes.tsx'
import { RemoveRecordingDialog } from './RemoveRecordingDialog.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import styles from './recordings.module.css'

/** A recording: what it looks like, how far its import is, and what can be done with it. */
export function RecordingCard({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  /** What the person asked for that would take tagged moments along, until it is confirmed. */
  const [asked, setAsked] = useState<(() => Promise<void>) | null>(null)
  const job = useStore(jobs, ({ byId }) =>
    [...byId.values()].findLast(({ kind, subjectId }) => kind === 'import' && subjectId === recording.id)
  )
  const isPreparing = useStore(jobs, ({ byId }) =>
    [...byId.values()].some(
      (each) => each.kind === 'prepare-look' && each.subjectId === recording.id && !isJobOver(each)
    )
  )
  const { status, name } = recording
  const angles = useStore(session, (state) => state.doc.of('angle'))
  const camera = cameraNumber(angles, recording.id)
  const mainName = useStore(
    session,
    ({ recordings }) => recordings.find(({ id }) => id === camera?.mainId)?.name ?? ''
  )
  /** Does it at once, unless work would be lost with it. */
  const take = (remove: () => Promise<void>, always = false): void => {
    if (always || ownRecords(session.getState().doc, recording.id).length > 0) setAsked(() => remove)
    else void remove()
  }
  const lock = recording.lock ?? null
  const isShut = lock?.isShut ?? false
  const isPlayable =
    !isShut && (status.state === 'ready' || (status.state === 'importing' && status.playable !== null))
  const watch = (): void => {
    chooseRecording(recording.id)
    go({ name: 'session', sessionId: recording.sessionId, tab: 'workbench' })
  }
  return (
    <article
      className={styles['card']}
      data-record={recording.id}
      data-state={status.state}
      aria-label={name}
      tabIndex={-1}
    >
      <Thumbnail
        // What is on lock shows nothing of what it showed before.
        recording={isShut ? { ...recording, filmstrip: null } : recording}
        label={t('recordings.filmstrip', { name })}
      />
      <div className={styles['words']}>
        <h2 className={styles['name']}>{name}</h2>
        <Facts recording={recording} />
        {camera !== null && (
          <p className={styles['facts']}>
            {t('recordings.camera', { number: camera.number, name: mainName })}
          </p>
        )}
        {lock !== null && <LockedPart recording={recording} lock={lock} />}
        {status.state === 'ready' && lock === null && (
          <p className={styles['ready']}>
            <CheckCircleIcon weight="fill" aria-hidden="true" />
            {t(isPreparing ? 'recordings.status.readyPreparing' : 'recordings.status.ready')}
          </p>
        )}
        {status.state === 'importing' && <ImportProgress job={job} />}
        {status.state === 'failed' && (
          <p className={styles['failed']}>
            <WarningIcon weight="fill" aria-hidden="true" />
            {t(`failure.${status.code}`, { name, ...status.detail })}
          </p>
        )}
        {recording.warning !== null && (
          <p className={styles['warning']}>
            <WarningIcon weight="fill" aria-hidden="true" />
            {t(`recordings.warning.${recording.warning}`)}
          </p>
        )}
        <RecordingNotes recording={recording} />
      </div>
      <div className={styles['actions']}>
        {isPlayable && (
          <Button
            look={status.state === 'ready' ? 'primary' : 'secondary'}
            icon={<PlayIcon weight="fill" aria-hidden="true" />}
            onPress={watch}
          >
            {status.state === 'ready' ? t('recordings.watch') : t('recordings.watchNow')}
          </Button>
        )}
        {status.state === 'importing' && job && (
          <Button
            look="quiet"
            aria-label={t('recordings.stopLabel', { name })}
            onPress={() => take(() => cancelJob(job.id))}
          >
            {t('recordings.stop')}
          </Button>
        )}
        {status.state === 'failed' && (
          <Button
            aria-label={t('recordings.retryLabel', { name })}
            onPress={() => take(() => chooseInstead(recording.id))}
          >
            {t('recordings.retry')}
          </Button>
        )}
        {status.state !== 'importing' && (
          <IconButton
            icon={<TrashIcon />}
            label={t('recordings.removeLabel', { name })}
            // A failed import holds no film that could be lost.
            onPress={() => take(() => removeRecording(recording.id), status.state !== 'failed')}
          />
        )}
      </div>
      {asked !== null && (
        <RemoveRecordingDialog recording={recording} remove={asked} onClose={() => setAsked(null)} />
      )}
    </article>
  )
}

function Facts({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const { info } = recording
  if (info === null) return null
  return (
    <p className={styles['facts']}>
      <span>{formatTime(info.durationMs)}</span>
      <span>{t('recordings.size', { width: info.width, height: info.height })}</span>
      {!info.hasAudio && <span>{t('recordings.sound')}</span>}
    </p>
  )
}
