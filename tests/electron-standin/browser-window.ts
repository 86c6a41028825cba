import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { preventable } from './preventable.ts'
import { WebContents } from './web-contents.ts'

const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly id: number
  readonly webContents: WebContents
  #bounds: Rectangle
  #title: string
  #visible: boolean
  #fullScreen = false
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { width = 800, height = 600, show = true, webPreferences = {} } = options
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width, height }
    this.#title = options.title ?? app.getName()
    this.#visible = show
    this.#fullScreen = options.fullscreen ?? false
    this.webContents = new WebContents({ width, height, show, preload: webPreferences.preload })
    this.id = this.webContents.id
    windows.push(this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return windows.find((window) => window.id === id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return windows.findLast((window) => window.isVisible()) ?? null
  }

  async loadURL(url: string): Promise<void> {
    const loaded = this.webContents.loadURL(url)
    void this.webContents.page?.then(({ browser, targetId }) => {
      // A person closed the window, or Chromium ended: too late for 'close' to be prevented.
      browser.cdp.on('Target.targetDestroyed', (gone) => {
        if (gone.targetId === targetId) this.destroy()
      })
      browser.process.once('exit', () => this.destroy())
    })
    await loaded
    if (this.#fullScreen) this.#setWindow({ windowState: 'fullscreen' })
  }

  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    void this.webContents.page
      ?.then(({ targetId, browser }) => browser.cdp.send('Target.closeTarget', { targetId }))
      .catch(() => undefined)
    this.webContents.destroyed()
    this.emit('closed')
    if (windows.length === 0) app.allWindowsClosed()
  }

  #setWindow(bounds: object): void {
    void this.webContents.page
      ?.then(async ({ targetId, browser: { cdp, headless } }) => {
        if (headless) return
        const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId })
        await cdp.send('Browser.setWindowBounds', { windowId, bounds })
      })
      .catch(() => undefined)
  }

  setFullScreen(on: boolean): void {
    this.#fullScreen = on
    this.#setWindow({ windowState: on ? 'fullscreen' : 'normal' })
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen = (): boolean => this.#fullScreen
  show(): void {
    this.#visible = true
    this.focus()
    this.emit('show')
  }
  showInactive = (): void => this.show()
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  focus(): void {
    void this.webContents.page?.then(({ cdp }) => cdp.send('Page.bringToFront')).catch(() => undefined)
    this.emit('focus')
  }
  minimize = (): void => this.#setWindow({ windowState: 'minimized' })
  maximize = (): void => this.#setWindow({ windowState: 'maximized' })
  restore = (): void => this.#setWindow({ windowState: 'normal' })
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x: left, y: top, width, height } = this.#bounds
    this.#setWindow({ left, top, width, height })
  }
  getBounds = (): Rectangle => this.#bounds
  isVisible = (): boolean => this.#visible
  isDestroyed = (): boolean => this.#destroyed
  isFocused = (): boolean => BrowserWindow.getFocusedWindow() === this
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle = (): string => this.#title
  setMenu = (): void => undefined
  setMenuBarVisibility = (): void => undefined
  setContentProtection = (): void => undefined
  setProgressBar = (): void => undefined
  setBackgroundColor = (): void => undefined
}
