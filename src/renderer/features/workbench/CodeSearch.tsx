import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { CodeRef } from '../../../shared/domain/codebook.ts'
import { tag } from '../../state/tagging.ts'
import styles from './codes.module.css'

type Props = {
  readonly words: string
  readonly onChange: (words: string) => void
  /** What Enter tags. */
  readonly first: CodeRef | null
}

/** Finds a code by what one types; Enter tags the first, Escape leaves. Outside this field the keys stay the codes'. */
export function CodeSearch({ words, onChange, first }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles['search']}>
      <MagnifyingGlassIcon aria-hidden="true" />
      <input
        type="search"
        aria-label={t('coding.search.label')}
        placeholder={t('coding.search.hint')}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return
          if (event.key === 'Enter' && words !== '' && first !== null) tag(first)
          onChange('')
          event.currentTarget.blur()
        }}
      />
    </div>
  )
}
