import type { Services } from '../services/services.ts'
import type { AppFacts, Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type AppHandlers = Pick<Handlers, 'app.info' | 'app.noteUnsaved' | 'app.saveSettings' | 'app.content'>

export function appHandlers(
  services: Services,
  facts: AppFacts,
  shell: Pick<Shell, 'noteUnsaved'>
): AppHandlers {
  return {
    'app.info': () => ({
      version: facts.version,
      vault: services.vaultState(),
      settings: services.appSettings.get(),
      licences: facts.licences,
      ffmpeg: facts.ffmpeg
    }),
    'app.saveSettings': (settings) => services.appSettings.save(settings),
    'app.noteUnsaved': ({ edits }) => shell.noteUnsaved(edits),
    'app.content': () => services.builtInContent
  }
}
