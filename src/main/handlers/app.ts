import type { Services } from '../services/services.ts'
import type { AppFacts } from './shell.ts'
import type { Handlers } from './types.ts'

type AppHandlers = Pick<Handlers, 'app.info' | 'app.saveSettings' | 'app.content'>

export function appHandlers(services: Services, facts: AppFacts): AppHandlers {
  return {
    'app.info': () => ({
      version: facts.version,
      vault: services.vaultState(),
      settings: services.appSettings.get(),
      licences: facts.licences,
      ffmpeg: facts.ffmpeg
    }),
    'app.saveSettings': (settings) => services.appSettings.save(settings),
    'app.content': () => services.builtInContent
  }
}
