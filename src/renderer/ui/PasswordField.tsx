import { EyeIcon, EyeSlashIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Button as AriaButton,
  FieldError,
  Input,
  Label,
  Text,
  TextField,
  type TextFieldProps
} from 'react-aria-components'
import styles from './Field.module.css'

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children' | 'type'> & {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
}

/** A field for something secret: hidden until asked for, with a word about Caps Lock. */
export function PasswordField({ label, hint, error, ...props }: Props) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck="false"
      autoCorrect="off"
      isInvalid={typeof error === 'string' && error !== ''}
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['withButton']}>
        <Input
          className={styles['input'] ?? ''}
          onKeyUp={watchCapsLock}
          onKeyDown={watchCapsLock}
          autoCapitalize="none"
        />
        <AriaButton
          className={styles['inside'] ?? ''}
          aria-label={isShown ? t('unlock.passphrase.hide') : t('unlock.passphrase.show')}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? <EyeSlashIcon aria-hidden="true" /> : <EyeIcon aria-hidden="true" />}
        </AriaButton>
      </span>
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      {capsLock && (
        <span role="status" className={styles['caution']}>
          {t('unlock.passphrase.capsLock')}
        </span>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </TextField>
  )
}
