import { MinusIcon, PlusIcon } from '@phosphor-icons/react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import fields from './Field.module.css'
import styles from './Amount.module.css'

type Props = {
  readonly label: string
  /** Kept for screen readers only. */
  readonly hideLabel?: boolean
  readonly value: number
  readonly min?: number
  readonly max: number
  readonly step: number
  /** Written behind the number in the person's language. */
  readonly unit: 'second' | 'percent'
  readonly onChange: (value: number) => void
}

/** A number with its unit, typed or stepped. */
export function Amount({ label, hideLabel = false, value, min = 0, max, step, unit, onChange }: Props) {
  return (
    <NumberField
      className={fields['field'] ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next)
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : (fields['label'] ?? '')}>{label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Button slot="decrement" className={styles['step'] ?? ''}>
          <MinusIcon aria-hidden="true" />
        </Button>
        <Input className={styles['input'] ?? ''} />
        <Button slot="increment" className={styles['step'] ?? ''}>
          <PlusIcon aria-hidden="true" />
        </Button>
      </Group>
    </NumberField>
  )
}
