import { keyNames } from '../../../state/key-names.ts'
import styles from './keys.module.css'

/** A key combination, as it stands on this keyboard. */
export function Chord({ chord }: { readonly chord: string }) {
  return (
    <span className={styles['chord']}>
      {keyNames(chord).map((name, at) => (
        <kbd key={at}>{name}</kbd>
      ))}
    </span>
  )
}
