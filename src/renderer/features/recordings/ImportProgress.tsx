import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/domain/job.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { Progress } from '../../ui/Progress.tsx'
import { useTimeLeft } from '../../ui/use-time-left.ts'
import styles from './recordings.module.css'

/** How far adding a recording is, and the time left. */
export function ImportProgress({ job }: { readonly job: Job | undefined }) {
  const { t } = useTranslation()
  const timeLeft = useTimeLeft()
  const running = job?.status.state === 'running' ? job.status : null
  const words = running
    ? inLine([
        t('recordings.status.importing'),
        t('recordings.status.percent', { percent: Math.round(running.fraction * 100) }),
        ...(running.etaMs === null ? [] : [timeLeft(running.etaMs)])
      ])
    : t('recordings.status.waiting')
  return (
    <div className={styles['import']}>
      <Progress label={t('recordings.status.importing')} fraction={running ? running.fraction : null} />
      <span className={styles['small']}>{words}</span>
    </div>
  )
}
