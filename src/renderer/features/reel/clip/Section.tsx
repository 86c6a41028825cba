import type { ReactNode } from 'react'
import styles from './clip.module.css'

/** One subject of a clip or card, under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
