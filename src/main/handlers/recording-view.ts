import type { Services } from '../services/services.ts'
import { loadView, saveView } from '../services/storage/recording-views.ts'
import type { Handlers } from './types.ts'

export function recordingViewHandlers(
  services: Services
): Pick<Handlers, 'recording.view' | 'recording.saveView'> {
  return {
    'recording.view': ({ recordingId }) => loadView(services.vault().db, recordingId),
    'recording.saveView': (view) => saveView(services.vault().db, view)
  }
}
