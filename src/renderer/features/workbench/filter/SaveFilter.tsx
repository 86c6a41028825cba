import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { workbench } from '../../../state/workbench.ts'
import { endSaving, filterPanel } from './filter-panel.ts'
import { FilterNameDialog } from './FilterNameDialog.tsx'

/** Asks a name for the filter that is on, once that was asked for by key or button. */
export function SaveFilter() {
  const { t } = useTranslation()
  const isSaving = useStore(filterPanel, (state) => state.isSaving)
  const filter = useStore(workbench, (state) => state.filter)
  if (!isSaving) return null
  return <FilterNameDialog title={t('finding.saved.save')} filter={filter} onClose={endSaving} />
}
