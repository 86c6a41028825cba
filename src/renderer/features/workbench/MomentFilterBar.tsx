import { FilmReelIcon, MagnifyingGlassIcon, StarIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { openMake } from '../../state/make-dialog.ts'
import { setFilter, workbench } from '../../state/workbench.ts'
import { IconButton } from '../../ui/Button.tsx'
import { FilterButton } from './filter/FilterButton.tsx'
import { FilterChips } from './filter/FilterChips.tsx'
import { SaveFilter } from './filter/SaveFilter.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import styles from './moments.module.css'

/** How many there are, and what of them is shown. */
export function MomentFilterBar({
  moments,
  shown
}: {
  readonly moments: readonly Moment[]
  readonly shown: number
}) {
  const { t } = useTranslation()
  const count = moments.length
  return (
    <header className={styles['header']}>
      <div className={styles['headerLine']}>
        <h2 className={styles['title']}>{t('workbench.moments.title')}</h2>
        <IconButton size="s" icon={<FilmReelIcon />} label={t('make.query.title')} onPress={openMake} />
        <UndoButtons />
        <span className={styles['count']} data-testid="moment-count">
          {shown === count
            ? t('workbench.moments.count', { count })
            : t('workbench.moments.shown', { shown, count })}
        </span>
      </div>
      <Filters />
      <FilterChips />
      <SaveFilter />
    </header>
  )
}

const Filters = memo(function Filters() {
  const { t } = useTranslation()
  const filter = useStore(workbench, (state) => state.filter)
  return (
    <div className={styles['headerLine']}>
      <div className={styles['search']}>
        <MagnifyingGlassIcon aria-hidden="true" />
        <input
          type="search"
          data-field="search"
          aria-label={t('workbench.moments.search')}
          placeholder={t('workbench.moments.searchHint')}
          value={filter.text}
          onChange={(event) => setFilter({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            if (event.key === 'Escape') setFilter({ text: '' })
            event.currentTarget.blur()
          }}
        />
      </div>
      <ToggleButton
        className={styles['starred'] ?? ''}
        aria-label={t('workbench.moments.starred')}
        isSelected={filter.star === true}
        preventFocusOnPress
        onChange={(starred) => setFilter({ star: starred ? true : null })}
      >
        <StarIcon weight={filter.star === true ? 'fill' : 'regular'} aria-hidden="true" />
      </ToggleButton>
      <FilterButton />
    </div>
  )
})
