import { CheckCircleIcon, WarningCircleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { ReelReadiness } from '../../../shared/contract.ts'
import { Progress } from '../../ui/Progress.tsx'
import styles from './reel.module.css'

type Props = {
  readonly readiness: ReelReadiness | null
  /** Whether someone's consent stands in the way; that comes before all else. */
  readonly lacksConsent: boolean
}

/** Whether the film may leave, and how much of it is made already; what is left is made while the therapist works on. */
export function Readiness({ readiness, lacksConsent }: Props) {
  const { t } = useTranslation()
  if (lacksConsent)
    return (
      <span className={styles['notYet']} role="status">
        <WarningCircleIcon weight="fill" aria-hidden="true" />
        {t('reel.readiness.noConsent')}
      </span>
    )
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
