import { XIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import { askingFields, withoutField } from '../../../../shared/domain/moment-filter.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { setFilter, workbench } from '../../../state/workbench.ts'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import { clearFilter } from './filter-panel.ts'
import { wordsOf } from './filter-words.ts'
import { useFilterWords } from './use-filter-words.ts'
import styles from './filter.module.css'

/** What the filter asks, each in words and each to be taken away. What is typed in the search field stands there. */
export function FilterChips() {
  const { t } = useTranslation()
  const filter = useStore(workbench, (state) => state.filter)
  const words = useFilterWords()
  const fields = askingFields(filter).filter((field) => field !== 'text')
  if (fields.length === 0) return null
  return (
    <div className={styles['chips']} role="group" aria-label={t('finding.filter.active')}>
      {fields.map((field) => {
        const said = wordsOf(field, filter, words)
        return (
          <Button
            key={field}
            className={styles['chip'] ?? ''}
            aria-label={t('finding.filter.remove', { words: said })}
            preventFocusOnPress
            onPress={() => setFilter(withoutField(filter, field))}
          >
            <span>{said}</span>
            <XIcon aria-hidden="true" />
          </Button>
        )
      })}
      <Tooltip text={t('finding.filter.all')} shortcut={shortcutOf('clear-filter')}>
        <Button className={styles['clear'] ?? ''} preventFocusOnPress onPress={clearFilter}>
          {t('finding.filter.all')}
        </Button>
      </Tooltip>
    </div>
  )
}
