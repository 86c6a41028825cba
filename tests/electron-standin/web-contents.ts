import { EventEmitter } from 'node:events'
import type { PrintToPDFOptions } from 'electron'
import { invokeHandler, ipcMain } from './ipc-main.ts'
import { blankPath, originOf, toAppUrl, toHttpUrl } from './loopback.ts'
import { NativeImage } from './native-image.ts'
import { guardNavigation } from './navigation.ts'
import { openPage, type Page, type PageOptions } from './page.ts'
import { connectIpc, type PageIpc } from './page-ipc.ts'
import { toPrintParameters } from './print.ts'
import { defaultSession } from './session.ts'

export interface Frame {
  readonly url: string
  readonly origin: string
  readonly parent: Frame | null
  readonly top: Frame
}

type WindowOpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

let lastId = 0

/** One page of the browser. Chromium is started by the first `loadURL`. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly mainFrame: Frame
  zoomFactor = 1
  webRtcPolicy = 'default'
  #url = ''
  #page: Promise<Page> | undefined
  #ipc: PageIpc | undefined
  #destroyed = false
  #openHandler: WindowOpenHandler = () => ({ action: 'deny' })
  readonly #options: PageOptions

  constructor(options: PageOptions) {
    super()
    this.#options = options
    this.mainFrame = this.#frame(() => this.#url, null)
  }

  get page(): Promise<Page> | undefined {
    return this.#page
  }

  async loadURL(url: string): Promise<void> {
    const origin = await originOf(url)
    this.#page ??= openPage(origin, this.#options).then((page) => this.#connect(page))
    const { cdp } = await this.#page
    const target = toHttpUrl(origin, url)
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', resolve))
    this.emit('standin-load', target)
    const { errorText } = await cdp.send('Page.navigate', { url: target })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await finished
  }

  #connect(page: Page): Page {
    const { cdp, targetId } = page
    this.#ipc = connectIpc(page, {
      invoke: ({ channel, values, frameId }) =>
        invokeHandler(channel, this.#event(frameId === targetId), values),
      send: ({ channel, values, frameId }) =>
        void ipcMain.emit(channel, this.#event(frameId === targetId), ...values),
      // Only refusal is covered: whatever the handler says, no window opens.
      open: (url) => void this.#openHandler({ url: toAppUrl(url) })
    })
    guardNavigation(page, this)
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.#url = toAppUrl(frame.url)
      this.emit('did-navigate', {}, this.#url)
    })
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    cdp.on('Page.loadEventFired', () => {
      // The blank page that Chromium opened with may finish only now.
      if (this.#url === '' || this.#url.endsWith(blankPath)) return
      this.emit('did-finish-load', {})
    })
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      if (process.env['WEERKLANK_STANDIN_LOG']) console.error('page:', exception?.description ?? text)
    })
    cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description)).join(' ')
      this.emit('console-message', { level: type, message })
      if (process.env['WEERKLANK_STANDIN_LOG']) console.error(`page ${type}:`, message)
    })
    return page
  }

  #frame(url: () => string, parent: Frame | null): Frame {
    return {
      get url() {
        return url()
      },
      get origin() {
        // Node knows no origin of its own for app://, Electron does.
        const { protocol, host } = new URL(url())
        return host ? `${protocol}//${host}` : 'null'
      },
      parent,
      get top(): Frame {
        return parent ?? this
      }
    }
  }

  #event(fromMainFrame: boolean): object {
    const frame = fromMainFrame ? this.mainFrame : this.#frame(() => 'about:blank', this.mainFrame)
    return { sender: this, senderFrame: frame, processId: 0, frameId: 0 }
  }

  send(channel: string, ...values: unknown[]): void {
    this.#ipc?.emit(channel, values)
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { cdp } = await this.#ready()
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { cdp } = await this.#ready()
    const { data } = await cdp.send('Page.printToPDF', toPrintParameters(options))
    return Buffer.from(data, 'base64')
  }

  async capturePage(): Promise<NativeImage> {
    const { cdp } = await this.#ready()
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' })
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  #ready(): Promise<Page> {
    return this.#page ?? Promise.reject(new Error('Nothing has been loaded yet'))
  }

  /** Kept; Chromium itself runs with this policy (see `flags`). */
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.webRtcPolicy
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    void this.executeJavaScript(`document.documentElement.style.zoom = ${factor}`).catch(() => undefined)
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  getURL(): string {
    return this.#url
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isLoading(): boolean {
    return false
  }

  reload(): void {
    void this.#page?.then(({ cdp }) => cdp.send('Page.reload')).catch(() => undefined)
  }

  destroyed(): void {
    this.#destroyed = true
    this.#ipc = undefined
    this.emit('destroyed')
  }
}
