import { MagnifyingGlassIcon, XIcon } from '@phosphor-icons/react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import styles from './SearchBox.module.css'

type Props = {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A search field; Escape or the cross empties it. */
export function SearchBox({ label, clearLabel, value, onChange }: Props) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={styles['search'] ?? ''}>
      <MagnifyingGlassIcon className={styles['glass'] ?? ''} aria-hidden="true" />
      <Input placeholder={label} className={styles['input'] ?? ''} />
      {value !== '' && (
        <AriaButton className={styles['clear'] ?? ''} aria-label={clearLabel}>
          <XIcon aria-hidden="true" />
        </AriaButton>
      )}
    </SearchField>
  )
}
