import type { ReactNode } from 'react'
import styles from './Card.module.css'

/** A raised piece of paper for one subject. */
export function Card({
  title,
  action,
  record,
  children
}: {
  readonly title?: string
  readonly action?: ReactNode
  /** What it shows, to be found by. */
  readonly record?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <section className={styles['card']} data-record={record}>
      {(title !== undefined || action !== undefined) && (
        <header className={styles['header']}>
          {title !== undefined && <h3>{title}</h3>}
          {action}
        </header>
      )}
      {children}
    </section>
  )
}
