import type { Services } from '../services/services.ts'
import { listSavedFilters, saveFilters } from '../services/storage/saved-filters.ts'
import type { Database } from '../services/vault/database.ts'
import type { Handlers } from './types.ts'

type FindingCalls = 'filter.list' | 'filter.saveAll'

export function findingHandlers(services: Services): Pick<Handlers, FindingCalls> {
  const db = (): Database => services.vault().db
  return {
    'filter.list': () => listSavedFilters(db()),
    'filter.saveAll': ({ filters }) => saveFilters(db(), filters)
  }
}
