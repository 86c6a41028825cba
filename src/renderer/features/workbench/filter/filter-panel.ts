import i18next from 'i18next'
import { createStore } from 'zustand/vanilla'
import { isSameFilter, noFilter } from '../../../../shared/domain/moment-filter.ts'
import { tellDone } from '../../../state/app.ts'
import { setFilter, workbench } from '../../../state/workbench.ts'

type FilterPanel = {
  /** The list of what can be asked is open. */
  readonly isOpen: boolean
  /** A name for the filter is being asked. */
  readonly isSaving: boolean
}

export const filterPanel = createStore<FilterPanel>(() => ({ isOpen: false, isSaving: false }))

export function openFilter(isOpen: boolean): void {
  filterPanel.setState({ isOpen })
}

export function clearFilter(): void {
  setFilter(noFilter)
}

/** Asks a name for what is shown now; when everything is shown there is nothing to save. */
export function askToSaveFilter(): void {
  if (isSameFilter(workbench.getState().filter, noFilter)) tellDone(i18next.t('finding.saved.nothing'))
  else filterPanel.setState({ isOpen: false, isSaving: true })
}

export function endSaving(): void {
  filterPanel.setState({ isSaving: false })
}
