import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { Tooltip } from './Tooltip.tsx'
import styles from './Button.module.css'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'onStage' | 'tile'

type Props = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  readonly look?: Look
  readonly size?: 's' | 'm' | 'l'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ look = 'secondary', size = 'm', icon, children, ...props }: Props) {
  return (
    <AriaButton
      {...props}
      className={`${styles['button'] ?? ''} ${styles[look] ?? ''} ${styles[size] ?? ''}`}
    >
      {icon}
      <span>{children}</span>
    </AriaButton>
  )
}

type IconButtonProps = Omit<Props, 'children' | 'icon'> & {
  readonly icon: ReactNode
  /** Said by screen readers and shown when the pointer or focus rests on it. */
  readonly label: string
  /** The key that does the same, shown behind the label. */
  readonly shortcut?: string
}

/** A button that is only a picture; its words are in the tooltip. */
export function IconButton({ look = 'quiet', size = 'm', icon, label, shortcut, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <AriaButton
        {...props}
        aria-label={label}
        className={`${styles['button'] ?? ''} ${styles['iconOnly'] ?? ''} ${styles[look] ?? ''} ${styles[size] ?? ''}`}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
