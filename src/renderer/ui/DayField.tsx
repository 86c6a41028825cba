import { parseDate } from '@internationalized/date'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import styles from './Field.module.css'

type Props = {
  readonly label: string
  /** `YYYY-MM-DD` */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly onBlur?: () => void
}

/** A calendar day, typed part by part in the order of the person's language. */
export function DayField({ label, value, onChange, onBlur }: Props) {
  return (
    <DateField
      className={styles['field'] ?? ''}
      value={parseDate(value)}
      {...(onBlur && { onBlur })}
      onChange={(day) => {
        if (day !== null) onChange(day.toString())
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <DateInput className={styles['dates'] ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
      </DateInput>
    </DateField>
  )
}
