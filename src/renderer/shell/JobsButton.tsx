import { CircleNotchIcon, ListChecksIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { call } from '../api.ts'
import { isJobOver, type Job } from '../../shared/domain/job.ts'
import { cancelJob, jobs } from '../state/jobs.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useTimeLeft } from '../ui/use-time-left.ts'
import styles from './shell.module.css'

/** Nobody asked for these: once they are over there is nothing to say of them. */
const quiet: ReadonlySet<Job['kind']> = new Set(['prepare-reel', 'prepare-look'])

/** Imports and exports that are under way, with time left and a stop button. */
export function JobsButton() {
  const { t } = useTranslation()
  const byId = useStore(jobs, (state) => state.byId)
  const [isOpen, setOpen] = useState(false)
  const [askedId, setAskedId] = useState<string | null>(null)
  const asked = byId.get(askedId ?? '')
  const stop = (job: Job): void => {
    if (!takesWorkAlong(job)) {
      void cancelJob(job.id)
      return
    }
    setOpen(false)
    setAskedId(job.id)
  }
  const list = ordered([...byId.values()].filter((job) => !quiet.has(job.kind) || !isJobOver(job)))
  const busy = list.filter((job) => !isJobOver(job)).length
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className={styles['jobs'] ?? ''} aria-label={t('common.job.list')}>
          {busy > 0 ? (
            <CircleNotchIcon className={styles['turning'] ?? ''} aria-hidden="true" />
          ) : (
            <ListChecksIcon aria-hidden="true" />
          )}
          {busy > 0 && <span>{busy}</span>}
        </AriaButton>
        <Popover className={styles['jobsPopover'] ?? ''} placement="bottom end">
          <Dialog aria-label={t('common.job.list')} className={styles['jobsList'] ?? ''}>
            <h3>{t('common.job.list')}</h3>
            {list.length === 0 && <p className={styles['soft']}>{t('common.job.none')}</p>}
            {list.slice(0, 8).map((job) => (
              <JobRow key={job.id} job={job} onStop={() => stop(job)} />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {/* What has ended meanwhile can't be stopped any more. */}
      {asked !== undefined && !isJobOver(asked) && (
        <Confirm
          title={t('common.job.stopImport')}
          confirmLabel={t('common.job.stop')}
          onConfirm={() => {
            void cancelJob(asked.id)
            setAskedId(null)
          }}
          onClose={() => setAskedId(null)}
        >
          <p>{t('common.job.stopImportText', { name: asked.title })}</p>
        </Confirm>
      )}
    </>
  )
}

/** What is at work, then what waits in its order, then what is over, newest first. */
function ordered(list: readonly Job[]): readonly Job[] {
  const inState = (state: Job['status']['state']): readonly Job[] =>
    list.filter(({ status }) => status.state === state)
  return [...inState('running'), ...inState('queued'), ...list.filter(isJobOver).reverse()]
}

/** A recording can be coded while it is being added; what was coded goes with it. */
function takesWorkAlong({ kind, status }: Job): boolean {
  return kind === 'import' && status.state === 'running'
}

function JobRow({ job, onStop }: { readonly job: Job; readonly onStop: () => void }) {
  const { t } = useTranslation()
  const timeLeft = useTimeLeft()
  const { status } = job
  return (
    <div className={styles['job']}>
      <strong>{t(`common.job.kind.${job.kind}`)}</strong>
      {job.title !== '' && <span className={styles['soft']}>{job.title}</span>}
      {status.state === 'queued' && <span>{t('common.job.queued')}</span>}
      {status.state === 'running' && (
        <>
          <Progress label={t(`common.job.kind.${job.kind}`)} fraction={status.fraction} />
          <span className={styles['soft']}>
            {t('common.job.running', { percent: Math.round(status.fraction * 100) })}
            {status.etaMs !== null && `, ${timeLeft(status.etaMs)}`}
          </span>
        </>
      )}
      {status.state === 'done' && <span>{t('common.job.done')}</span>}
      {status.state === 'cancelled' && <span>{t('common.job.cancelled')}</span>}
      {status.state === 'failed' && (
        <span className={styles['bad']}>
          {t(`failure.${status.code}`, { name: job.title, ...status.detail })}
        </span>
      )}
      {(status.state === 'queued' || status.state === 'running') && (
        <Button
          size="s"
          aria-label={t('common.job.stopLabel', { title: t(`common.job.kind.${job.kind}`), name: job.title })}
          onPress={onStop}
        >
          {t('common.job.stop')}
        </Button>
      )}
      {status.state === 'done' && status.path !== null && (
        <Button size="s" onPress={() => void call('job.reveal', { jobId: job.id })}>
          {t('common.action.show')}
        </Button>
      )}
    </div>
  )
}
