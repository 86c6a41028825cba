import { CheckIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components'
import styles from './Check.module.css'

type Props = Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode }

/** A tick box with its words. */
export function Check({ children, ...props }: Props) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className={styles['check'] ?? ''}>
        <span className={styles['box']} aria-hidden="true">
          <CheckIcon weight="bold" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
