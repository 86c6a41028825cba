import type { Valence } from '../../../shared/domain/codebook.ts'
import styles from './marks.module.css'

/** A code's sign: its group's colour, and a shape for its kind, since colour alone does not tell. */
export function CodeMark({ colour, valence }: { readonly colour: string; readonly valence: Valence }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true" stroke={colour}>
      {valence === 'strength' && <circle cx="8" cy="8" r="6" fill={colour} />}
      {valence === 'growth' && (
        <>
          <path d="M8 2 14.5 13.5H1.5Z" fill="none" />
          <path d="M5.5 12.5 9.3 6M9 12.8l2-3.4" />
        </>
      )}
      {valence === 'neutral' && <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" />}
    </svg>
  )
}
