import { MagnifyingGlassIcon, StarIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { setFilter, workbench } from '../../state/workbench.ts'
import { Choice } from '../../ui/Choice.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import { useLanguage } from './use-language.ts'
import styles from './moments.module.css'

const any = 'any'

/** What of the moments is shown, and how many that are. */
export function MomentFilterBar({
  moments,
  shown
}: {
  readonly moments: readonly Moment[]
  readonly shown: number
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useStore(workbench, (state) => state.filter)
  const codes = codesIn(useStore(app, (state) => state.content))
  const used = useMemo(
    () =>
      [...new Set(moments.map(({ code }) => code))]
        .map((id) => ({ id, label: codes.get(id)?.code.label[language] ?? id }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [moments, codes, language]
  )
  const count = moments.length
  return (
    <header className={styles['header']}>
      <div className={styles['headerLine']}>
        <h2 className={styles['title']}>{t('workbench.moments.title')}</h2>
        <UndoButtons />
        <span className={styles['count']} data-testid="moment-count">
          {shown === count
            ? t('workbench.moments.count', { count })
            : t('workbench.moments.shown', { shown, count })}
        </span>
      </div>
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
          isSelected={filter.starred}
          preventFocusOnPress
          onChange={(starred) => setFilter({ starred })}
        >
          <StarIcon weight={filter.starred ? 'fill' : 'regular'} aria-hidden="true" />
        </ToggleButton>
        <div className={styles['byCode']}>
          <Choice
            label={t('workbench.moments.code')}
            hideLabel
            value={filter.code ?? any}
            options={[{ id: any, label: t('workbench.moments.anyCode') }, ...used]}
            onChange={(code) => setFilter({ code: code === any ? null : code })}
          />
        </div>
      </div>
    </header>
  )
}
