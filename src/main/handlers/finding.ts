import { exportMoments } from '../services/export-moments.ts'
import type { Services } from '../services/services.ts'
import { listSavedFilters, saveFilters } from '../services/storage/saved-filters.ts'
import { findText, listPlaces } from '../services/storage/search.ts'
import type { Database } from '../services/vault/database.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type FindingCalls =
  'filter.list' | 'filter.saveAll' | 'search.find' | 'search.places' | 'session.exportMoments'

export function findingHandlers(services: Services, shell: Shell): Pick<Handlers, FindingCalls> {
  const db = (): Database => services.vault().db
  return {
    'filter.list': () => listSavedFilters(db()),
    'filter.saveAll': ({ filters }) => saveFilters(db(), filters),
    'search.find': ({ query, limit }) => findText(db(), query, limit),
    'search.places': () => listPlaces(db()),
    'session.exportMoments': async ({ sessionId, momentIds, suggestedName }) => {
      const vault = services.vault()
      const path = await shell.chooseSavePath(suggestedName, 'csv')
      return path === null ? null : exportMoments(vault, sessionId, momentIds, path)
    }
  }
}
