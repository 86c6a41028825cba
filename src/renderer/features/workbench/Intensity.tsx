import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup, Label } from 'react-aria-components'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { keyNames } from '../../state/key-names.ts'
import { changeMoment } from '../../state/tagging.ts'
import styles from './ask.module.css'

type Props = { readonly moment: Moment; readonly to: number; readonly isAsked: boolean }

/** How strong: as many filled pips, with the number, and its key while it is the question of the moment. */
export function Intensity({ moment, to, isAsked }: Props) {
  const { t } = useTranslation()
  const { intensity } = moment
  const steps = Array.from({ length: to }, (_, at) => at + 1)
  return (
    <RadioGroup
      className={styles['question'] ?? ''}
      value={intensity === null ? null : String(intensity)}
      onChange={(value) => changeMoment(moment.id, { intensity: Number(value) })}
      orientation="horizontal"
    >
      <div className={styles['title']}>
        <Label>{t('coding.intensity.title')}</Label>
        <span>
          {intensity === null ? t('coding.intensity.none') : `${String(intensity)} / ${String(to)}`}
        </span>
      </div>
      <div className={styles['pips']}>
        {steps.map((step) => (
          <Radio
            key={step}
            value={String(step)}
            aria-label={t('coding.intensity.value', { value: step, to })}
            className={styles['pip'] ?? ''}
          >
            <span
              className={styles['dot']}
              data-filled={(intensity !== null && step <= intensity) || undefined}
            />
            {isAsked && step < 10 && (
              <kbd aria-hidden="true">{keyNames(`alt+${String(step)}`).join('\u2009')}</kbd>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
