import { EventEmitter } from 'node:events'
import type { Rectangle } from 'electron'

const size = { width: 1280, height: 800 }
/** Displays of one size, side by side. */
function displayAt(place: number) {
  const bounds = { x: place * size.width, y: 0, ...size }
  const internal = place === 0
  return {
    ...{ id: place + 1, label: 'stand-in', bounds, workArea: bounds, size, workAreaSize: size },
    ...{ scaleFactor: 1, internal }
  }
}
type Display = ReturnType<typeof displayAt>

class Screen extends EventEmitter {
  #displays = [displayAt(0)]

  /** A display is plugged in or taken away, such as by a test. */
  plug(count: number): void {
    const before = this.#displays
    this.#displays = Array.from({ length: count }, (_, place) => displayAt(place))
    for (const display of before.slice(count)) this.emit('display-removed', {}, display)
    for (const display of this.#displays.slice(before.length)) this.emit('display-added', {}, display)
  }
  getPrimaryDisplay = (): Display => this.#displays[0] ?? displayAt(0)
  getAllDisplays = (): Display[] => [...this.#displays]
  getDisplayNearestPoint = ({ x }: { readonly x: number }): Display =>
    this.#displays.find(({ bounds }) => x < bounds.x + bounds.width) ?? this.getPrimaryDisplay()
  getDisplayMatching = (bounds: Rectangle): Display =>
    this.getDisplayNearestPoint({ x: bounds.x + bounds.width / 2 })
}

class NativeTheme extends EventEmitter {
  themeSource = 'system'
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark'
  }
}

export const screen = new Screen()
export const nativeTheme = new NativeTheme()

/** Always on the mains, unless a test sets `onBatteryPower` and tells it by an event. */
class PowerMonitor extends EventEmitter {
  onBatteryPower = false
  isOnBatteryPower = (): boolean => this.onBatteryPower
  getSystemIdleTime = (): number => 0
}
export const powerMonitor = new PowerMonitor()

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
