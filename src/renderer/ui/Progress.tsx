import { ProgressBar } from 'react-aria-components'
import styles from './Progress.module.css'

/** How far something is: `fraction` 0–1, or null while that can't be told. */
export function Progress({ label, fraction }: { readonly label: string; readonly fraction: number | null }) {
  return (
    <ProgressBar
      aria-label={label}
      value={fraction === null ? 0 : fraction * 100}
      isIndeterminate={fraction === null}
      className={styles['bar'] ?? ''}
    >
      {({ percentage }) => (
        <svg className={styles['track']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles['groove']} width="100" height="4" />
          <rect
            className={fraction === null ? styles['moving'] : styles['fill']}
            width={fraction === null ? 30 : (percentage ?? 0)}
            height="4"
          />
        </svg>
      )}
    </ProgressBar>
  )
}
