import type { SearchHit } from '../../../shared/domain/search-hit.ts'
import styles from './finding.module.css'

/** A text with what was found in it marked. */
export function Marked({ text, ranges }: Pick<SearchHit, 'text' | 'ranges'>) {
  const starts = [0, ...ranges.map(({ end }) => end)]
  return (
    <span className={styles['text']}>
      {ranges.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(starts[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(starts.at(-1))}
    </span>
  )
}
