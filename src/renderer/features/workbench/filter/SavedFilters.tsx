import { PencilSimpleIcon, TrashIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import { useStore } from 'zustand'
import { isSameFilter, type SavedFilter, withoutFamily } from '../../../../shared/domain/moment-filter.ts'
import { loadSavedFilters, removeSavedFilter, savedFilters } from '../../../state/saved-filters.ts'
import { setFilter, workbench } from '../../../state/workbench.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { FilterNameDialog } from './FilterNameDialog.tsx'
import styles from './filter.module.css'

/** Filters under a name: pressing one puts it on. */
export function SavedFilters() {
  const { t } = useTranslation()
  const list = useStore(savedFilters, (state) => state.list)
  const filter = useStore(workbench, (state) => state.filter)
  const [renaming, setRenaming] = useState<SavedFilter | null>(null)
  useEffect(() => void loadSavedFilters(), [])
  if (list === null || list.length === 0) return null
  return (
    <section className={styles['saved']}>
      <h4>{t('finding.saved.title')}</h4>
      <ul>
        {list.map((saved) => (
          <li key={saved.id}>
            <AriaButton
              className={styles['apply'] ?? ''}
              aria-pressed={isSameFilter(withoutFamily(filter), saved.filter)}
              onPress={() => setFilter(saved.filter)}
            >
              {saved.name}
            </AriaButton>
            <IconButton
              size="s"
              icon={<PencilSimpleIcon />}
              label={t('finding.saved.rename', { name: saved.name })}
              onPress={() => setRenaming(saved)}
            />
            <IconButton
              size="s"
              icon={<TrashIcon />}
              label={t('finding.saved.remove', { name: saved.name })}
              onPress={() => void removeSavedFilter(saved.id)}
            />
          </li>
        ))}
      </ul>
      {renaming !== null && (
        <FilterNameDialog
          title={t('finding.saved.renameTitle')}
          filter={renaming.filter}
          renamed={renaming}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  )
}
