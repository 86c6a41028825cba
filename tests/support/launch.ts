import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, chromium, type Page } from 'playwright-core'
import type { Attachment } from '../electron-standin/control.ts'
import { inMainOfApp, type InMain, type MainControls } from './in-main.ts'

export interface LaunchOptions {
  /** The started script; the built application unless told otherwise. */
  readonly main?: string
  readonly vaultDir?: string
  readonly userDataDir?: string
  readonly lang?: 'nl' | 'en'
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** An X display such as ':99'; null for headless. The current one unless told otherwise. */
  readonly display?: string | null
  readonly engine?: 'standin'
}

export interface RunningApp extends MainControls {
  readonly page: Page
  readonly engine: 'electron' | 'standin'
  readonly pid: number
  readonly userDataDir: string
  readonly vaultDir: string
  /** All that main has printed so far. */
  output(): string
  /** Quits as a person would. */
  close(): Promise<void>
  /** The power goes: no chance to tidy up. */
  kill(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** Starts the application: in real Electron where its binary is present, else in the stand-in. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'weerklank-user-'))
  const vaultDir = options.vaultDir ?? join(userDataDir, 'vault')
  const script = resolve(root, options.main ?? 'out/main/index.js')
  const args = options.main
    ? [...(options.args ?? [])]
    : [`--user-data=${userDataDir}`, `--vault=${vaultDir}`, ...(options.args ?? [])]
  const env = environment(options)
  const binary = options.engine === 'standin' ? undefined : findElectron()
  const started = binary
    ? await launchElectron(binary, [script, ...args], env)
    : await launchStandin([script, ...args], env)
  return { ...started, ...inMainOfApp(started.inMain), userDataDir, vaultDir }
}

type Started = Pick<RunningApp, 'page' | 'engine' | 'pid' | 'output' | 'close' | 'kill'> & { inMain: InMain }

function environment({ display, env, lang }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
  const all: Record<string, string> = {
    ...Object.fromEntries(inherited),
    ...(display && { DISPLAY: display }),
    ...(lang && { LANG: lang === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8' }),
    ...(display === null && { WEERKLANK_STANDIN_HEADLESS: '1' }),
    ...env
  }
  // What the test runner sets for its own Node must not reach the application's.
  delete all['NODE_OPTIONS']
  return all
}

function findElectron(): string | undefined {
  const folder = join(root, 'node_modules/electron')
  const name = join(folder, 'path.txt')
  const binary = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : ''
  return binary && existsSync(binary) ? binary : undefined
}

async function launchElectron(
  executablePath: string,
  args: string[],
  env: Record<string, string>
): Promise<Started> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ executablePath, args: [...sandbox, ...args], env, cwd: root })
  const child = app.process()
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (output += data.toString()))
  return {
    page: await app.firstWindow(),
    engine: 'electron',
    pid: child.pid ?? 0,
    output: () => output,
    inMain: (fn, arg) => app.evaluate(fn as never, arg as never),
    close: () => app.close(),
    async kill() {
      child.kill('SIGKILL')
      await new Promise((done) => child.once('close', done))
    }
  }
}

async function launchStandin(args: string[], env: Record<string, string>): Promise<Started> {
  const node = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const register = join(root, 'tests/electron-standin/register.ts')
  const file = join(mkdtempSync(join(tmpdir(), 'weerklank-attach-')), 'attach.json')
  const child = spawn(node, ['--import', register, ...args], {
    cwd: root,
    env: { ...env, WEERKLANK_STANDIN_ATTACH_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  // A spec that fails before it closes its program must not leave it running.
  const killWithUs = (): void => void child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('close', () => process.off('exit', killWithUs))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null

  for (let waited = 0; !existsSync(file); waited += 50) {
    if (hasEnded() || waited > 60_000) {
      child.kill('SIGKILL')
      throw new Error(`The application did not start.\n${output}`)
    }
    await setTimeout(50)
  }
  const attachment = JSON.parse(readFileSync(file, 'utf8')) as Attachment
  const browser = await chromium.connectOverCDP(attachment.cdp)
  const page = await firstAppPage(browser.contexts()[0]?.pages.bind(browser.contexts()[0]))

  return {
    page,
    engine: 'standin',
    pid: attachment.pid,
    output: () => output,
    inMain: (fn, arg) => post(attachment.control, { fn: fn.toString(), arg }),
    async close() {
      child.kill('SIGTERM')
      const late = globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    }
  }
}

async function firstAppPage(pages: (() => Page[]) | undefined): Promise<Page> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const page = pages?.().find(
      (each) => each.url().startsWith('http') && !each.url().includes('standin-blank')
    )
    if (page) {
      await page.waitForLoadState()
      return page
    }
    await setTimeout(50)
  }
  throw new Error('The application showed no window.')
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  const answer = (await response.json()) as { ok: true; value: unknown } | { ok: false; message: string }
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
