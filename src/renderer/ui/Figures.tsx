import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Figures.module.css'

const figures = Array.from({ length: 11 }, (_, figure) => figure)

type Props = {
  readonly label: string
  /** Said by screen readers only. */
  readonly hideLabel?: boolean
  readonly value: number | null
  /** What the two ends mean. */
  readonly low?: string
  readonly high?: string
  readonly onChange: (value: number) => void
}

/** A figure from 0 to 10. */
export function Figures({ label, hideLabel = false, value, low, high, onChange }: Props) {
  return (
    <div className={styles['scale']}>
      {!hideLabel && (
        <p aria-hidden="true" className={styles['label']}>
          {label}
        </p>
      )}
      <ToggleButtonGroup
        aria-label={label}
        className={styles['figures'] ?? ''}
        disallowEmptySelection={value !== null}
        selectedKeys={value === null ? [] : [String(value)]}
        onSelectionChange={(keys) => {
          const [figure] = keys
          if (figure !== undefined) onChange(Number(figure))
        }}
      >
        {figures.map((figure) => (
          <ToggleButton key={figure} id={String(figure)} className={styles['figure'] ?? ''}>
            {figure}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {(low !== undefined || high !== undefined) && (
        <div className={styles['ends']}>
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </div>
  )
}
