import { app, BrowserWindow, session, type WebContents, type WebPreferences } from 'electron'
import { isOurs } from './origin.ts'

/** What a page may have without asking a person; everything else is refused. */
const permitted: ReadonlySet<string> = new Set(['fullscreen'])

/** No page goes elsewhere, opens a window, hosts another page, asks for a device, or reaches a network. */
export function guardPages(mayFetch: (page: number | undefined, url: string) => boolean = () => true): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permitted.has(permission))
  })
  defaultSession.setPermissionCheckHandler((_contents, permission) => permitted.has(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url, webContentsId }, answer) => {
    const isAllowed = isOurs(url) ? mayFetch(webContentsId, url) : /^(blob|data|devtools):/.test(url)
    answer({ cancel: !isAllowed })
  })
}

function guard(contents: WebContents): void {
  // Nothing here makes calls; what would, would tell the machine's addresses.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function stay(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurs(event.url)) event.preventDefault()
}

/** What a page of ours may do by itself: nothing but show and call. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its dictionaries would be fetched from the network.
    spellcheck: false,
    autoplayPolicy: 'no-user-gesture-required',
    devTools: !app.isPackaged
  }
}

/** A window with nothing in it yet. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 1024,
    minHeight: 680,
    title: 'Weerklank',
    backgroundColor: '#fbf7f1',
    show: false,
    webPreferences: pagePreferences(preload)
  })
  window.once('ready-to-show', () => window.show())
  return window
}
