import { appHandlers } from './handlers/app.ts'
import { familyHandlers } from './handlers/family.ts'
import { jobHandlers } from './handlers/job.ts'
import { sessionHandlers } from './handlers/session.ts'
import type { AppFacts, Shell } from './handlers/shell.ts'
import type { Handlers } from './handlers/types.ts'
import { vaultHandlers } from './handlers/vault.ts'
import type { Resources } from './resources.ts'
import type { Services } from './services/services.ts'

/** Everything a window can ask, from the services and the desktop around them. Nothing of Electron is needed. */
export function createHandlers(services: Services, shell: Shell, facts: AppFacts): Handlers {
  return {
    ...appHandlers(services, facts),
    ...vaultHandlers(services),
    ...familyHandlers(services),
    ...sessionHandlers(services, () => []),
    ...jobHandlers(services, shell),
    'window.setFullScreen': ({ on }: { on: boolean }) => shell.setFullScreen(on),
    'window.setTitle': ({ title }: { title: string }) => shell.setTitle(title)
  } as unknown as Handlers
}

export function createResources(): Resources {
  return () => Promise.resolve(null)
}
