import { useTranslation } from 'react-i18next'
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
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
    <div className={styles['question']}>
      <div className={styles['title']}>
        <Label id="ask-intensity">{t('coding.intensity.title')}</Label>
        <span>
          {intensity === null ? t('coding.intensity.none') : `${String(intensity)} / ${String(to)}`}
        </span>
      </div>
      <ToggleButtonGroup
        aria-labelledby="ask-intensity"
        className={styles['pips'] ?? ''}
        selectedKeys={intensity === null ? [] : [String(intensity)]}
        onSelectionChange={([value]) =>
          changeMoment(moment.id, { intensity: value === undefined ? null : Number(value) })
        }
      >
        {steps.map((step) => (
          <ToggleButton
            key={step}
            id={String(step)}
            aria-label={t('coding.intensity.value', { value: step, to })}
            className={styles['pip'] ?? ''}
            preventFocusOnPress
          >
            <span
              className={styles['dot']}
              data-filled={(intensity !== null && step <= intensity) || undefined}
            />
            {isAsked && step < 10 && (
              <kbd aria-hidden="true">{keyNames(`alt+${String(step)}`).join('\u2009')}</kbd>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
