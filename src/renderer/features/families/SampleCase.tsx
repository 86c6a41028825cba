import { FilmSlateIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import { app, go, tellFailure } from '../../state/app.ts'
import { cancelJob, jobs } from '../../state/jobs.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useTimeLeft } from '../../ui/use-time-left.ts'
import styles from './families.module.css'

/** Sets up the sample case and goes there when it is ready; one that is being set up already is followed. */
export function SampleCase({ size }: { readonly size: 's' | 'l' }) {
  const { t } = useTranslation()
  const timeLeft = useTimeLeft()
  const [startedId, setStartedId] = useState<string | null>(null)
  const running = useStore(jobs, ({ byId }) =>
    [...byId.values()].find(
      (job) => job.kind === 'sample' && (job.status.state === 'queued' || job.status.state === 'running')
    )
  )
  const readySessionId = useStore(jobs, ({ byId }) => {
    const job = startedId === null ? undefined : byId.get(startedId)
    return job?.status.state === 'done' ? job.subjectId : null
  })
  useEffect(() => {
    if (readySessionId !== null && app.getState().screen.name === 'families')
      go({ name: 'session', sessionId: readySessionId, tab: 'workbench' })
  }, [readySessionId])
  const start = async (): Promise<void> => {
    const made = await call('sample.create')
    if (made.ok) {
      jobs.setState(({ byId }) => ({ byId: new Map([[made.value.id, made.value], ...byId]) }))
      setStartedId(made.value.id)
    } else tellFailure(made.code, made.detail)
  }
  if (!running)
    return (
      <Button
        size={size === 'l' ? 'l' : 'm'}
        look={size === 'l' ? 'secondary' : 'quiet'}
        icon={<FilmSlateIcon aria-hidden="true" />}
        onPress={() => void start()}
      >
        {t('families.sample.open')}
      </Button>
    )
  const { status } = running
  return (
    <div className={styles['sample']}>
      <strong>{t('families.sample.making')}</strong>
      <Progress
        label={t('families.sample.making')}
        fraction={status.state === 'running' ? status.fraction : null}
      />
      <span className={styles['facts']}>
        {status.state === 'running' && status.etaMs !== null
          ? timeLeft(status.etaMs)
          : t('families.sample.explain')}
      </span>
      <Button size="s" onPress={() => void cancelJob(running.id)}>
        {t('common.job.stop')}
      </Button>
    </div>
  )
}
