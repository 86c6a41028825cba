import { writeSync } from 'node:fs'
import { createRecordings } from '../../src/main/services/media/recordings.ts'
import { createServices } from '../../src/main/services/services.ts'

/** Imports a film into a vault and says how far it is, until it is killed. */
const [vaultDirectory = '', secret = '', sessionId = '', film = ''] = process.argv.slice(2)
const services = createServices(
  {
    vaultDirectory,
    resourcesDirectory: new URL('../../resources', import.meta.url).pathname,
    settingsPath: `${vaultDirectory}-settings.json`,
    systemLocale: 'nl'
  },
  (name, payload) => {
    if (name === 'recording.changed' && 'status' in payload)
      writeSync(1, `${JSON.stringify(payload.status)}\n`)
  }
)
const recordings = createRecordings(services)
await services.unlock({ by: 'passphrase', secret })
recordings.importFile(sessionId, film)
