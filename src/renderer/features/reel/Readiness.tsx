import { CheckCircleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { ReelReadiness } from '../../../shared/contract.ts'
import { Progress } from '../../ui/Progress.tsx'
import styles from './reel.module.css'

/** How much of the film is made already; what is left is made while the therapist works on. */
export function Readiness({ readiness }: { readonly readiness: ReelReadiness | null }) {
  const { t } = useTranslation()
  if (readiness === null || readiness.total === 0) return null
  const { ready, total } = readiness
  if (ready >= total)
    return (
      <span className={styles['ready']} role="status">
        <CheckCircleIcon weight="fill" aria-hidden="true" />
        {t('reel.readiness.ready')}
      </span>
    )
  return (
    <span className={styles['readying']}>
      {t(readiness.paused === undefined ? 'reel.readiness.busy' : 'ahead.paused', { ready, total })}
      <Progress label={t('reel.readiness.label')} fraction={ready / total} />
    </span>
  )
}
