import { FunnelSimpleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { askingFields } from '../../../../shared/domain/moment-filter.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { workbench } from '../../../state/workbench.ts'
import { Button } from '../../../ui/Button.tsx'
import { askToSaveFilter, clearFilter, filterPanel, openFilter } from './filter-panel.ts'
import { FilterFields } from './FilterFields.tsx'
import { SavedFilters } from './SavedFilters.tsx'
import { useFilterWords } from './use-filter-words.ts'
import styles from './filter.module.css'

/** Opens what can be asked of the moments. */
export function FilterButton() {
  const { t } = useTranslation()
  const isOpen = useStore(filterPanel, (state) => state.isOpen)
  const count = useStore(workbench, ({ filter }) => askingFields(filter).length)
  const words = useFilterWords()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={openFilter}>
      <AriaButton
        className={styles['button'] ?? ''}
        data-active={count > 0 || undefined}
        aria-label={count > 0 ? t('finding.filter.buttonActive', { count }) : t('finding.filter.button')}
      >
        <FunnelSimpleIcon aria-hidden="true" weight={count > 0 ? 'bold' : 'regular'} />
        <span>{t('finding.filter.button')}</span>
        {count > 0 && <span className={styles['badge']}>{count}</span>}
      </AriaButton>
      <Popover placement="bottom end" className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {t('finding.filter.title')}
          </Heading>
          <SavedFilters />
          <FilterFields words={words} />
          <footer className={styles['foot']}>
            <Button size="s" look="quiet" isDisabled={count === 0} onPress={clearFilter}>
              {t('finding.filter.all')} <kbd>{shortcutOf('clear-filter')}</kbd>
            </Button>
            <Button size="s" isDisabled={count === 0} onPress={askToSaveFilter}>
              {t('finding.saved.saveDots')} <kbd>{shortcutOf('save-filter')}</kbd>
            </Button>
          </footer>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
