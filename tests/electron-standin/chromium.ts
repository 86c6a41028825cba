import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { connectPipe, type CdpConnection } from './cdp.ts'

interface Size {
  readonly width: number
  readonly height: number
}

export interface Browser {
  readonly cdp: CdpConnection
  readonly process: ChildProcess
  readonly profile: string
  readonly headless: boolean
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** An installed Chromium: the one in CHROMIUM_BIN, or one that is found. */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  const candidates = [
    ...(process.env['CHROMIUM_BIN'] ? [process.env['CHROMIUM_BIN']] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere
  ]
  const found = candidates.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM_BIN to its path.')
  return found
}

/** Without a screen, or when asked, nothing is shown. */
export function isHeadless(): boolean {
  if (process.env['WEERKLANK_STANDIN_HEADLESS']) return true
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

const prefix = 'weerklank-standin-'

/** A killed stand-in leaves its throw-away profile behind; the next one clears it away. */
function removeAbandonedProfiles(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    try {
      process.kill(pid, 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') continue
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    }
  }
}

function flags(headless: boolean, profile: string, size: Size): string[] {
  const root = process.getuid?.() === 0
  const fewSharedMemory = process.platform === 'linux' && smallSharedMemory()
  return [
    `--user-data-dir=${profile}`,
    `--window-size=${size.width},${size.height}`,
    '--remote-debugging-pipe',
    ...(process.env['WEERKLANK_STANDIN_ATTACH_FILE'] ? ['--remote-debugging-port=0'] : []),
    ...(headless ? ['--headless', '--hide-scrollbars'] : []),
    ...(root ? ['--no-sandbox', '--test-type'] : []),
    ...(fewSharedMemory ? ['--disable-dev-shm-usage'] : []),
    '--disable-gpu',
    // Nothing leaves this machine: no name resolves but our own loopback host.
    '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-domain-reliability',
    '--metrics-recording-only',
    '--no-pings',
    // What main asks for each page: no addresses by WebRTC.
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Decrypted media must not reach a disk cache.
    '--disk-cache-dir=/dev/null',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,HttpsUpgrades',
    '--password-store=basic',
    '--use-mock-keychain',
    '--deny-permission-prompts',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-hang-monitor',
    '--force-color-profile=srgb',
    '--autoplay-policy=no-user-gesture-required',
    '--lang=' + (process.env['LANG'] ?? 'en').slice(0, 2)
  ]
}

function smallSharedMemory(): boolean {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize < 512 * 1024 * 1024
  } catch {
    return true
  }
}

/** Starts Chromium with a throw-away profile; the debugging pipe makes it end with this process, however that ends. */
export function startChromium(firstUrl: string, size: Size, headless: boolean): Browser {
  removeAbandonedProfiles()
  const profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const child = spawn(findChromium(), [...flags(headless, profile, size), `--app=${firstUrl}`], {
    stdio: ['ignore', 'ignore', process.env['WEERKLANK_STANDIN_LOG'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32'
  })
  const [, , , output, input] = child.stdio
  process.once('exit', () => {
    endProcessGroup(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  })
  return { cdp: connectPipe(input as Readable, output as Writable), process: child, profile, headless }
}

function endProcessGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
