import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { BrowserWindow } from './browser-window.ts'
import { preventable } from './preventable.ts'
import { takeInstanceLock } from './single-instance.ts'

/** The folder of the nearest package.json above the started script, as Electron does for a folder. */
function findAppPath(): string {
  const script = resolve(process.argv[1] ?? '.')
  for (let folder = dirname(script); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder
  return dirname(script)
}

const appPath = findAppPath()
const manifest = readManifest(join(appPath, 'package.json'))

function readManifest(path: string): { name?: string; productName?: string; version?: string } {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {}
}

function appData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { appendSwitch: (): void => undefined, hasSwitch: (): boolean => false }
  #name = manifest.productName ?? manifest.name ?? 'Electron'
  readonly #paths = new Map<string, string>()
  #ready = false
  #quitting = false

  constructor() {
    super()
    setImmediate(() => {
      this.#ready = true
      this.emit('ready')
    })
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.quit())
  }

  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((done) => this.once('ready', () => done()))
  }
  isReady = (): boolean => this.#ready

  quit(): void {
    if (this.#quitting || !this.#passes('before-quit')) return
    this.#quitting = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    if (BrowserWindow.getAllWindows().length > 0) this.#quitting = false
    else if (this.#passes('will-quit')) this.exit(0)
    else this.#quitting = false
  }

  /** Called by the last window. */
  allWindowsClosed(): void {
    if (this.#quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    process.exit(code)
  }

  #passes(name: string): boolean {
    const event = preventable()
    this.emit(name, event)
    return !event.defaultPrevented
  }

  getPath(name: string): string {
    const known = this.#paths.get(name)
    if (known) return known
    const data = this.#paths.get('appData') ?? appData()
    const paths: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      appData: data,
      userData: join(data, this.#name),
      sessionData: join(data, this.#name),
      logs: join(data, this.#name, 'logs'),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
      desktop: join(homedir(), 'Desktop'),
      videos: join(homedir(), 'Videos'),
      exe: process.execPath
    }
    const path = paths[name]
    if (!path) throw new Error(`Failed to get '${name}' path`)
    return path
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  getAppPath = (): string => appPath
  getName = (): string => this.#name
  setName(name: string): void {
    this.#name = name
  }
  get name(): string {
    return this.#name
  }
  getVersion = (): string => manifest.version ?? '0.0.0'
  getLocale = (): string =>
    (process.env['LANG'] ?? 'en').split(/[_.]/)[0]?.replace(/^(C|POSIX)$/, 'en') ?? 'en'
  getSystemLocale = (): string => this.getLocale()
  getPreferredSystemLanguages = (): string[] => [this.getLocale()]
  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', {}, argv, folder)
    )
  }
  releaseSingleInstanceLock = (): void => undefined
  enableSandbox = (): void => undefined
  setAppUserModelId = (): void => undefined
  disableHardwareAcceleration = (): void => undefined
  setAboutPanelOptions = (): void => undefined
  focus = (): void => undefined
}

export const app = new App()
