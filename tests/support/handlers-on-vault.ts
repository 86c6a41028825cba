import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeAreas } from '../../src/main/compose.ts'
import { createDispatch, type Dispatch } from '../../src/main/dispatch.ts'
import { createHandlers } from '../../src/main/handlers/index.ts'
import type { Shell } from '../../src/main/handlers/shell.ts'
import { createServices, type Services } from '../../src/main/services/services.ts'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract.ts'
import { passphrase } from './vault.ts'

export type HandlersOnVault = {
  readonly services: Services
  readonly folder: string
  readonly recoveryKey: string
  readonly dispatch: Dispatch
  /** What was noted of errors that nobody foresaw. */
  readonly unforeseen: string[]
  /** Calls as a page would; throws unless it is answered. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  end(): Promise<void>
}

/** Every handler of the program on a real vault, with a desktop around it that saves where it is told and opens nothing. */
export async function handlersOnVault(): Promise<HandlersOnVault> {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-test-'))
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory: join(import.meta.dirname, '../../resources'),
      settingsPath: join(folder, 'settings.json'),
      systemLocale: 'nl'
    },
    () => undefined
  )
  let saved = 0
  const place = (): Promise<string> => Promise.resolve(join(folder, `out-${String((saved += 1))}`))
  const printPdf = (html: string): Promise<Buffer> => Promise.resolve(Buffer.from(html))
  const shell: Shell = {
    chooseFiles: () => Promise.resolve([]),
    chooseCodebookFile: () => Promise.resolve(null),
    chooseSavePath: place,
    chooseNewFolder: place,
    pathForToken: () => null,
    reveal: () => undefined,
    setFullScreen: () => undefined,
    setTitle: () => undefined,
    noteUnsaved: () => undefined,
    hasOtherDisplay: () => false,
    openParentScreen: () => Promise.resolve(false),
    closeParentScreen: () => undefined,
    printPdf
  }
  const recoveryKey = await services.createVault(passphrase)
  const unforeseen: string[] = []
  const facts = { version: '0', licences: '', ffmpeg: null }
  const handlers = createHandlers(services, shell, facts, composeAreas(services, printPdf))
  const dispatch = createDispatch(handlers, (line) => unforeseen.push(line))
  return {
    services,
    folder,
    recoveryKey,
    dispatch,
    unforeseen,
    call: async (name, input) => {
      const answer = await dispatch(name, structuredClone(input))
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
      return answer.value as CallOutput<typeof name>
    },
    end: async () => {
      await services.lock()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
