import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { composeAreas } from '../../src/main/compose.ts'
import { createDispatch } from '../../src/main/dispatch.ts'
import { codingHandlers } from '../../src/main/handlers/coding.ts'
import { reelHandlers } from '../../src/main/handlers/reel.ts'
import { sessionHandlers } from '../../src/main/handlers/session.ts'
import type { Shell } from '../../src/main/handlers/shell.ts'
import type { Handlers } from '../../src/main/handlers/types.ts'
import { vaultHandlers } from '../../src/main/handlers/vault.ts'
import { createServices } from '../../src/main/services/services.ts'
import { listRecordings } from '../../src/main/services/storage/recordings.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { app } from '../../src/renderer/state/app.ts'
import { player } from '../../src/renderer/state/player.ts'
import { openSession, session } from '../../src/renderer/state/session.ts'
import type { Recording } from '../../src/shared/domain/recording.ts'
import { testRecording } from './recordings.ts'
import { passphrase, temporaryFolder, testSession } from './vault.ts'

export type StateOnVault = {
  db(): Database
  /** Opens a new session with one recording in the state, as the page would; its id. */
  openNewSession(): Promise<string>
  /** The vault is closed and opened again, and the session read anew. */
  restart(): Promise<void>
}

const info = { durationMs: 60_000, width: 640, height: 360, frameRate: 25, hasAudio: true }

/** Nothing here has a desktop around it. */
const shell = new Proxy({} as Shell, {
  get: (_, name) => () => {
    throw new Error(`${String(name)}: there is no desktop`)
  }
})

/** The page's own state in this process, its calls going through the door of main into a real vault. */
export async function stateOnVault(): Promise<StateOnVault> {
  const folder = await temporaryFolder()
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory: join(import.meta.dirname, '../../resources'),
      settingsPath: join(folder, 'settings.json'),
      systemLocale: 'nl'
    },
    () => undefined
  )
  onTestFinished(() => services.lock())
  const recoveryKey = await services.createVault(passphrase)
  const db = (): Database => services.vault().db
  const recordingsOf = (sessionId: string): Recording[] =>
    listRecordings(db(), sessionId).map((recording) => ({ ...recording, info, status: { state: 'ready' } }))
  const handlers = {
    ...sessionHandlers(services, recordingsOf),
    ...codingHandlers(services),
    ...reelHandlers(
      services,
      recordingsOf,
      composeAreas(services, (html) => shell.printPdf(html)).reels,
      shell
    ),
    ...vaultHandlers(services)
  }
  const dispatch = createDispatch(handlers as unknown as Handlers, (line) => {
    throw new Error(line)
  })
  const invoke = async (name: string, input: unknown): Promise<unknown> =>
    structuredClone(await dispatch(name, structuredClone(input)))
  vi.stubGlobal('window', { weerklank: { invoke, on: () => () => undefined } })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('there is no film')))
  app.setState({ content: services.content, toasts: [] })
  return {
    db,
    openNewSession: async () => {
      const { id } = testSession(db())
      const recordingId = testRecording(db(), id, crypto.randomUUID())
      await openSession(id)
      player.setState({ recordingId, durationMs: info.durationMs, frameRate: info.frameRate })
      return id
    },
    restart: async () => {
      const id = session.getState().open?.session.id
      if (id === undefined) throw new Error('no session is open')
      await services.lock()
      await services.unlock({ by: 'recovery-key', secret: recoveryKey })
      await openSession(id)
    }
  }
}
