import { EventEmitter } from 'node:events'

const size = { width: 1280, height: 800 }
const display = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, ...size },
  workArea: { x: 0, y: 0, ...size },
  size,
  workAreaSize: size,
  scaleFactor: 1,
  internal: true
}

class Screen extends EventEmitter {
  getPrimaryDisplay = (): typeof display => display
  getAllDisplays = (): (typeof display)[] => [display]
  getDisplayMatching = (): typeof display => display
  getDisplayNearestPoint = (): typeof display => display
}

class NativeTheme extends EventEmitter {
  themeSource = 'system'
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark'
  }
}

export const screen = new Screen()
export const nativeTheme = new NativeTheme()
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })

const powerBlockers = new Set<number>()
export const powerSaveBlocker = {
  start: (): number => powerBlockers.add(powerBlockers.size + 1).size,
  stop: (id: number): boolean => powerBlockers.delete(id),
  isStarted: (id: number): boolean => powerBlockers.has(id)
}

/** No keychain here: the passphrase and the recovery key are the ways in. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => false,
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(false),
  getSelectedStorageBackend: (): string => 'unknown',
  encryptString: refuse,
  decryptString: refuse,
  encryptStringAsync: (): Promise<never> => Promise.reject(new Error(noKeychain)),
  decryptStringAsync: (): Promise<never> => Promise.reject(new Error(noKeychain))
}

const noKeychain = 'Encryption is not available'
function refuse(): never {
  throw new Error(noKeychain)
}

/** What the application asked the desktop to open: recorded for tests, opened by nobody. */
const asked: { readonly how: string; readonly what: string }[] = []
export const shell = {
  asked,
  openPath: (what: string): Promise<string> => Promise.resolve(note('openPath', what)),
  openExternal: (what: string): Promise<void> => Promise.resolve(void note('openExternal', what)),
  showItemInFolder: (what: string): void => void note('showItemInFolder', what),
  beep: (): void => undefined
}

function note(how: string, what: string): '' {
  asked.push({ how, what })
  return ''
}

const clipboardText = { value: '' }
export const clipboard = {
  writeText: (text: string): void => void (clipboardText.value = text),
  readText: (): string => clipboardText.value,
  clear: (): void => void (clipboardText.value = '')
}
