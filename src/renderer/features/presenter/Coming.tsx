import { useTranslation } from 'react-i18next'
import { stillUrl } from '../../../shared/contract.ts'
import type { ParentItem, ParentReel } from '../../../shared/domain/parent-reel.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { useNames } from './use-names.ts'
import styles from './presenter.module.css'

/** What comes after what is on the screen now. */
export function Coming({ reel, next }: { readonly reel: ParentReel; readonly next: ParentItem | undefined }) {
  const { t } = useTranslation()
  const nameOf = useNames(reel)
  return (
    <section className={styles['coming']} aria-label={t('talk.after')}>
      {next === undefined ? (
        <p className={styles['soft']}>{t('talk.afterEnd')}</p>
      ) : (
        <>
          {next.type === 'clip' && <img src={stillUrl(next.recordingId, next.startMs)} alt="" />}
          <p>
            <span className={styles['soft']}>{t('talk.after')}</span>
            <strong>{nameOf(next)}</strong>
            {next.type === 'clip' && (
              <span className={styles['soft']}>{formatTime(next.endMs - next.startMs)}</span>
            )}
          </p>
        </>
      )}
    </section>
  )
}
