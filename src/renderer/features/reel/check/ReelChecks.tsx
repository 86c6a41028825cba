import { HandHeartIcon, LightbulbIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { ReelWarning } from '../../../../shared/domain/reel-check.ts'
import styles from '../reel.module.css'

/** What may want a second look, in plain sentences. Nothing here stops anyone. */
export function ReelChecks({ warnings }: { readonly warnings: readonly ReelWarning[] }) {
  const { t } = useTranslation()
  return (
    <section className={styles['checks']} aria-label={t('reel.check.title')} aria-live="polite">
      <h3>{t('reel.check.title')}</h3>
      {warnings.length === 0 ? (
        <p className={styles['check']}>
          <HandHeartIcon weight="duotone" aria-hidden="true" />
          {t('reel.check.good')}
        </p>
      ) : (
        <ul>
          {warnings.map((warning) => (
            <li key={warning} className={styles['check']}>
              <LightbulbIcon weight="duotone" aria-hidden="true" />
              {t(`reel.check.${warning}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
