import { app, nativeTheme } from 'electron'
import { join } from 'node:path'
import type { AppSettings } from '../shared/domain/settings.ts'
import { composeAreas, mediaResources } from './compose.ts'
import { desktopShell } from './desktop-shell.ts'
import { createDispatch } from './dispatch.ts'
import { createHandlers } from './handlers/index.ts'
import { emitToPages, listenToPages } from './ipc.ts'
import { lockBeforeQuitting, type Unsaved } from './lock-before-quitting.ts'
import { machinePower } from './machine-power.ts'
import { setApplicationMenu } from './menu.ts'
import { foldersFrom } from './options.ts'
import { appUrl } from './origin.ts'
import { createPathTokens } from './path-tokens.ts'
import { appFacts, fontsDirectory, preloadPath, rendererDirectory, resourcesDirectory } from './places.ts'
import { createPrintPages } from './print-pages.ts'
import { registerScheme, serve } from './protocol.ts'
import { createServices } from './services/services.ts'
import { createShownMedia } from './shown-media.ts'
import { createTalkWindow, isParents } from './talk-window.ts'
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
  const shownMedia = createShownMedia()
  const services = createServices(
    {
      vaultDirectory: folders.vault(userData),
      resourcesDirectory: resourcesDirectory(),
      settingsPath: join(userData, 'settings.json'),
      systemLocale: app.getLocale()
    },
    (name, payload) => {
      shownMedia.heard(name, payload)
      emitToPages(name, payload)
    }
  )
  const tokens = createPathTokens()
  const printPages = createPrintPages()
  const language = () => services.appSettings.get().language
  guardPages((pageId, url) => !isParents(pageId) || shownMedia.mayHave(url))
  const window = createWindow(preloadPath)
  const talkWindow = createTalkWindow(window, preloadPath, (why) => services.emit('talk.ended', { why }))
  const unsaved: Unsaved = { edits: 0 }
  const shell = desktopShell(window, language, tokens, printPages, talkWindow, unsaved)
  const areas = composeAreas(services, (html) => shell.printPdf(html), machinePower())
  const handlers = shownMedia.watch(createHandlers(services, shell, await appFacts(), areas))
  const dispatch = createDispatch(handlers, (line) => process.stderr.write(`${line}\n`))

  serve({
    rendererDirectory,
    fontsDirectory: fontsDirectory(),
    printPages,
    resources: mediaResources(services, areas.recordings)
  })
  listenToPages(dispatch, tokens)
  applySettings(services.appSettings.get())
  services.appSettings.onSaved(() => applySettings(services.appSettings.get()))
  lockBeforeQuitting(services, window, unsaved, language)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  // A page that has broken down can't be locked by hand, and must not leave the vault open behind a blank window.
  window.webContents.on('render-process-gone', () => {
    // What it had is gone with it.
    unsaved.edits = 0
    void services
      .lock()
      .then(() => window.loadURL(appUrl))
      .catch(() => undefined)
  })
  // A hidden window that prints must not keep the program alive.
  window.once('closed', () => app.quit())
  await window.loadURL(appUrl)
}

function applySettings(settings: AppSettings): void {
  nativeTheme.themeSource = settings.theme
  setApplicationMenu(settings.language, (command) => emitToPages('menu.command', { command }))
}
