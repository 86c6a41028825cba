import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Field } from './Field.tsx'
import styles from './SuggestField.module.css'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly value: string
  readonly suggestions: readonly string[]
  readonly suggestionsLabel?: ReactNode
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}

/** A text field with a row of usual answers under it; anything else may be typed. */
export function SuggestField({ suggestions, suggestionsLabel, onChange, ...field }: Props) {
  return (
    <div className={styles['group']}>
      <Field {...field} onChange={onChange} />
      <div className={styles['chips']}>
        {suggestionsLabel !== undefined && suggestions.length > 0 && (
          <span className={styles['soft']}>{suggestionsLabel}</span>
        )}
        {suggestions.map((suggestion) => (
          <AriaButton
            key={suggestion}
            className={styles['chip'] ?? ''}
            data-chosen={suggestion === field.value || undefined}
            onPress={() => onChange(suggestion)}
          >
            {suggestion}
          </AriaButton>
        ))}
      </div>
    </div>
  )
}
