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
}

/** A labelled text field; with `rows`, a text area. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  placeholder = '',
  rows = 1,
  ...props
}: Props) {
  return (
    <TextField
      {...props}
      isInvalid={typeof error === 'string' && error !== ''}
      className={styles['field'] ?? ''}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      {rows > 1 ? (
        <TextArea rows={rows} placeholder={placeholder} className={styles['input'] ?? ''} />
      ) : (
        <Input placeholder={placeholder} className={styles['input'] ?? ''} />
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
