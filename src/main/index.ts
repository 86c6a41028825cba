import { app, nativeTheme } from 'electron'
import { join } from 'node:path'
import type { AppSettings } from '../shared/domain/settings.ts'
import { composeAreas, mediaResources } from './compose.ts'
import { desktopShell } from './desktop-shell.ts'
import { createDispatch } from './dispatch.ts'
import { createHandlers } from './handlers/index.ts'
import { emitToPages, listenToPages } from './ipc.ts'
import { setApplicationMenu } from './menu.ts'
import { foldersFrom } from './options.ts'
import { appUrl } from './origin.ts'
import { createPathTokens } from './path-tokens.ts'
import { appFacts, preloadPath, rendererDirectory, resourcesDirectory } from './places.ts'
import { createPrintPages } from './print-pages.ts'
import { registerScheme, serve } from './protocol.ts'
import { createServices, type Services } from './services/services.ts'
import { createWindow, guardPages } from './window.ts'

const folders = foldersFrom(process.argv, process.env)
if (folders.userData !== null) app.setPath('userData', folders.userData)

// Whatever Chromium might want of a network, no name resolves.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.enableSandbox()
registerScheme()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const services = createServices(
    {
      vaultDirectory: folders.vault(userData),
      resourcesDirectory: resourcesDirectory(),
      settingsPath: join(userData, 'settings.json'),
      systemLocale: app.getLocale()
    },
    emitToPages
  )
  const tokens = createPathTokens()
  const printPages = createPrintPages()
  const language = () => services.appSettings.get().language
  guardPages()
  const window = createWindow(preloadPath)
  const shell = desktopShell(window, language, tokens, printPages)
  const areas = composeAreas(services, (html) => shell.printPdf(html))
  const handlers = createHandlers(services, shell, await appFacts(), areas)
  const dispatch = createDispatch(
    {
      ...handlers,
      'app.saveSettings': async (settings) => applySettings(await handlers['app.saveSettings'](settings))
    },
    (line) => process.stderr.write(`${line}\n`)
  )

  serve({ rendererDirectory, printPages, resources: mediaResources(services, areas.recordings) })
  listenToPages(dispatch, tokens)
  applySettings(services.appSettings.get())
  lockBeforeQuitting(services)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  // A hidden window that prints must not keep the program alive.
  window.once('closed', () => app.quit())
  await window.loadURL(appUrl)
}

function applySettings(settings: AppSettings): AppSettings {
  nativeTheme.themeSource = settings.theme
  setApplicationMenu(settings.language, (command) => emitToPages('menu.command', { command }))
  return settings
}

/** Jobs end and the vault closes in order before the program does. */
function lockBeforeQuitting(services: Services): void {
  let locked = false
  app.on('before-quit', (event) => {
    if (locked) return
    event.preventDefault()
    void services.lock().finally(() => {
      locked = true
      app.quit()
    })
  })
}
