import styles from './parent.module.css'

/** More dots than this are a row to be counted. */
const mostDots = 12

/** Where we are in the reel: nothing to count, nothing to reach, and nothing to be read out. */
export function Dots({ count, here }: { readonly count: number; readonly here: number }) {
  if (count > mostDots)
    return (
      <div aria-hidden="true" className={styles['line']}>
        <span style={{ width: `${String(((here + 1) / count) * 100)}%` }} />
      </div>
    )
  return (
    <div aria-hidden="true" className={styles['dots']}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} data-here={index === here} data-seen={index < here} />
      ))}
    </div>
  )
}
