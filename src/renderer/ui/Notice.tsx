import { CheckCircleIcon, InfoIcon, WarningIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

const icons = { info: InfoIcon, warning: WarningIcon, good: CheckCircleIcon } as const

/** A sentence that asks for attention; its kind shows in shape and colour. */
export function Notice({
  kind,
  children,
  action
}: {
  readonly kind: keyof typeof icons
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  const Icon = icons[kind]
  return (
    <div
      className={`${styles['notice'] ?? ''} ${styles[kind] ?? ''}`}
      role={kind === 'warning' ? 'alert' : 'status'}
    >
      <Icon className={styles['icon'] ?? ''} weight="fill" aria-hidden="true" />
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  )
}
