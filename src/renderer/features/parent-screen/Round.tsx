import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './parent.module.css'

type Props = {
  readonly icon: ReactNode
  readonly label: string
  readonly big?: boolean
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** A large round button with its word under it. */
export function Round({ icon, label, big = false, pressed, disabled = false, onPress }: Props) {
  return (
    <Button
      className={styles['round'] ?? ''}
      data-big={big}
      data-pressed-in={pressed}
      isDisabled={disabled}
      preventFocusOnPress
      onPress={onPress}
    >
      <span className={styles['disc']} aria-hidden="true">
        {icon}
      </span>
      <span>{label}</span>
    </Button>
  )
}

/** A small one in the corner, without a word to be seen. */
export function Corner({ icon, label, onPress }: Pick<Props, 'icon' | 'label' | 'onPress'>) {
  return (
    <Button className={styles['cornerButton'] ?? ''} aria-label={label} preventFocusOnPress onPress={onPress}>
      {icon}
    </Button>
  )
}
