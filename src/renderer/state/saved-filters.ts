import i18next from 'i18next'
import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import { type MomentFilter, type SavedFilter, withoutFamily } from '../../shared/domain/moment-filter.ts'
import { tellDone, tellFailure } from './app.ts'

/** The therapist's own filters; null until they have been asked for. */
export const savedFilters = createStore<{ readonly list: readonly SavedFilter[] | null }>(() => ({
  list: null
}))

export async function loadSavedFilters(): Promise<readonly SavedFilter[]> {
  const known = savedFilters.getState().list
  if (known !== null) return known
  const loaded = await call('filter.list')
  if (!loaded.ok) {
    tellFailure(loaded.code, loaded.detail)
    return []
  }
  savedFilters.setState({ list: loaded.value })
  return loaded.value
}

/** Keeps a filter under a name, in the place of the one that has this name, or of the one that is `renamed`. */
export async function keepFilter(
  name: string,
  filter: MomentFilter,
  renamedId: string | null
): Promise<void> {
  const list = await loadSavedFilters()
  const id = renamedId ?? list.find((saved) => saved.name === name)?.id ?? crypto.randomUUID()
  const kept: SavedFilter = { id, name, filter: withoutFamily(filter) }
  const others = list.filter((saved) => saved.id !== id && saved.name !== name)
  const sorted = [...others, kept].sort((a, b) => a.name.localeCompare(b.name, i18next.language))
  if (await saveAll(sorted)) tellDone(i18next.t('finding.saved.done', { name }))
}

export async function removeSavedFilter(id: string): Promise<void> {
  const list = await loadSavedFilters()
  const gone = list.find((saved) => saved.id === id)
  if (gone === undefined) return
  if (await saveAll(list.filter((saved) => saved.id !== id)))
    tellDone(i18next.t('finding.saved.removed', { name: gone.name }))
}

/** They are the vault's: nothing of them stays in the page behind the lock. */
export function forgetFiltersWhenLocked(): void {
  listen('vault.changed', ({ state }) => {
    if (state !== 'unlocked') savedFilters.setState({ list: null })
  })
}

async function saveAll(list: readonly SavedFilter[]): Promise<boolean> {
  const saved = await call('filter.saveAll', { filters: [...list] })
  if (saved.ok) savedFilters.setState({ list })
  else tellFailure(saved.code, saved.detail)
  return saved.ok
}
