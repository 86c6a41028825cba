import type { KeyboardEvent } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps
} from 'react-aria-components'
import styles from './Field.module.css'

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string
  /** Kept for screen readers only. */
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly error?: string | null
  readonly placeholder?: string
  /** More than one: a text area. */
  readonly rows?: number
  /** What is typed saves itself: Escape, and Enter (Ctrl+Enter where Enter makes a new line), leave the field and keep it. */
  readonly isLeftByKey?: boolean
}

/** A labelled text field; with `rows`, a text area. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  placeholder = '',
  rows = 1,
  isLeftByKey = false,
  ...props
}: Props) {
  const leave = isLeftByKey
    ? { onKeyDown: (event: KeyboardEvent<HTMLElement>) => leaveOn(event, rows > 1) }
    : {}
  return (
    <TextField
      {...props}
      isInvalid={typeof error === 'string' && error !== ''}
      className={styles['field'] ?? ''}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      {rows > 1 ? (
        <TextArea {...leave} rows={rows} placeholder={placeholder} className={styles['input'] ?? ''} />
      ) : (
        <Input {...leave} placeholder={placeholder} className={styles['input'] ?? ''} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </TextField>
  )
}

function leaveOn(event: KeyboardEvent<HTMLElement>, isNote: boolean): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, nativeEvent } = event
  // Enter that chooses what an input method proposes is not ours.
  if (event.defaultPrevented || nativeEvent.isComposing || altKey) return
  const isEnter = key === 'Enter' && (isNote ? ctrlKey || metaKey : !shiftKey)
  if (key !== 'Escape' && !isEnter) return
  event.preventDefault()
  event.currentTarget.blur()
}
