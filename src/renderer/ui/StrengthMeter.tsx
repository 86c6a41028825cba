import { Label, Meter } from 'react-aria-components'
import styles from './StrengthMeter.module.css'

/** Four steps and a word: how strong something is. Null while that is not known. */
export function StrengthMeter({
  label,
  score,
  words
}: {
  readonly label: string
  readonly score: 0 | 1 | 2 | 3 | 4 | null
  readonly words: string
}) {
  return (
    <Meter
      value={score ?? 0}
      maxValue={4}
      valueLabel={words}
      className={styles['meter'] ?? ''}
      data-level={score === null ? 'none' : score <= 1 ? 'weak' : score === 2 ? 'fair' : 'strong'}
    >
      <Label className="visually-hidden">{label}</Label>
      <span className={styles['steps']} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={styles['step']}
            data-filled={score !== null && Math.max(score, 1) >= step ? true : undefined}
          />
        ))}
      </span>
      <span className={styles['words']} aria-live="polite">
        {words}
      </span>
    </Meter>
  )
}
