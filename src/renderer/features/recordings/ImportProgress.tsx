import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/domain/job.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { Progress } from '../../ui/Progress.tsx'
import styles from './recordings.module.css'

/** How far an import is, and the time left. */
export function ImportProgress({ job }: { readonly job: Job | undefined }) {
  const { t } = useTranslation()
  const running = job?.status.state === 'running' ? job.status : null
  const words = running
    ? [
        t('recordings.status.importing'),
        t('recordings.status.percent', { percent: Math.round(running.fraction * 100) }),
        ...(running.etaMs === null
          ? []
          : [t('common.job.timeLeft', { time: formatTime(Math.max(1000, running.etaMs)) })])
      ].join(' · ')
    : t('recordings.status.waiting')
  return (
    <div className={styles['import']}>
      <Progress label={t('recordings.status.importing')} fraction={running ? running.fraction : null} />
      <span className={styles['small']}>{words}</span>
    </div>
  )
}
