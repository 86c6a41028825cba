import { useTranslation } from 'react-i18next'
import { type AppSettings, defaultAhead } from '../../../shared/domain/settings.ts'
import { saveSettings } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { usePreparedSize } from './use-prepared-size.ts'
import styles from './settings.module.css'

const limits = [1, 2, 5, 10, 20] as const

/** Whether and within what room reels are made ready ahead. What is ready can be thrown away: it is made again. */
export function AheadSettings({ settings }: { readonly settings: AppSettings }) {
  const { t } = useTranslation()
  const { bytes, empty } = usePreparedSize()
  const ahead = settings.ahead ?? defaultAhead
  const save = (change: Partial<typeof ahead>): void =>
    void saveSettings({ ...settings, ahead: { ...ahead, ...change } })
  const megabytes = Math.ceil((bytes ?? 0) / 1e6)
  return (
    <section className={styles['section']}>
      <h3>{t('ahead.title')}</h3>
      <p className={styles['soft']}>{t('ahead.text')}</p>
      <Check isSelected={ahead.onBattery} onChange={(onBattery) => save({ onBattery })}>
        {t('ahead.onBattery')}
      </Check>
      <div className={styles['inline']}>
        <Choice
          label={t('ahead.limit')}
          value={String(ahead.gigabytes)}
          options={[...new Set([...limits, ahead.gigabytes])]
            .toSorted((a, b) => a - b)
            .map((count) => ({ id: String(count), label: t('ahead.gigabytes', { count }) }))}
          onChange={(gigabytes) => save({ gigabytes: Number(gigabytes) })}
        />
      </div>
      <p className={styles['soft']}>{t('ahead.limitHint')}</p>
      {bytes !== null && (
        <>
          <p role="status">{megabytes === 0 ? t('ahead.sizeNone') : t('ahead.size', { megabytes })}</p>
          {megabytes > 0 && (
            <>
              <div className={styles['row']}>
                <Button onPress={empty}>{t('ahead.empty')}</Button>
              </div>
              <p className={styles['soft']}>{t('ahead.emptyHint')}</p>
            </>
          )}
        </>
      )}
    </section>
  )
}
