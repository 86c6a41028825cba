import styles from './parent.module.css'

/** Where we are in the reel, as dots: nothing to count, nothing to reach, and nothing to be read out. */
export function Dots({ count, here }: { readonly count: number; readonly here: number }) {
  return (
    <div aria-hidden="true" className={styles['dots']}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} data-here={index === here} data-seen={index < here} />
      ))}
    </div>
  )
}
