import { FilmSlateIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { jobs } from '../../state/jobs.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Progress } from '../../ui/Progress.tsx'
import styles from './workbench.module.css'

/** A recording of which nothing plays yet. */
export function Importing({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const jobId = recording.status.state === 'importing' ? recording.status.jobId : null
  const status = useStore(jobs, (state) => (jobId === null ? undefined : state.byId.get(jobId)?.status))
  const fraction = status?.state === 'running' ? status.fraction : null
  return (
    <div className={styles['page']}>
      <EmptyState
        icon={<FilmSlateIcon />}
        title={t('workbench.importing.title')}
        text={t('workbench.importing.text')}
      >
        <div className={styles['progress']}>
          <Progress label={t('workbench.importing.progress')} fraction={fraction} />
        </div>
      </EmptyState>
    </div>
  )
}
