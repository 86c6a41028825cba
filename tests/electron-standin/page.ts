import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Cdp } from './cdp.ts'
import { isHeadless, startChromium, type Browser } from './chromium.ts'
import { publishForTests } from './control.ts'
import { blankPath, type Origin } from './loopback.ts'
import { pageRuntime, type PageConfig } from './page-runtime.ts'
import { createWire } from './wire.ts'

export interface Page {
  readonly cdp: Cdp
  readonly targetId: string
  readonly browser: Browser
  /** The name under which the page's side of IPC listens. */
  readonly door: string
}

export interface PageOptions {
  readonly width: number
  readonly height: number
  readonly show: boolean
  readonly preload: string | undefined
}

let shown: Browser | undefined
let hidden: Browser | undefined

/**
 * The first page starts Chromium; each later one opens a window of it. One that isn't to be shown gets a headless
 * Chromium beside it: a hidden page of a visible one can't be printed.
 */
export async function openPage(origin: Origin, options: PageOptions): Promise<Page> {
  const blank = origin.http + blankPath
  const first = shown === undefined
  const beside = !first && !options.show && !shown?.headless
  const fresh = first || (beside && hidden === undefined)
  const running = beside
    ? (hidden ??= startChromium(blank, options, true))
    : (shown ??= startChromium(blank, options, isHeadless()))
  // Chromium ends with its last page; the next page starts it again.
  running.process.once('exit', () => {
    if (hidden === running) hidden = undefined
    if (shown === running) shown = undefined
  })
  const targetId = fresh ? await firstPage(running) : await anotherPage(running, blank, options)
  const { sessionId } = await running.cdp.send('Target.attachToTarget', { targetId, flatten: true })
  const cdp = running.cdp.session(sessionId)
  const config: PageConfig = {
    binding: `b${randomBytes(8).toString('hex')}`,
    door: `d${randomBytes(8).toString('hex')}`,
    host: origin.host,
    blankPath,
    platform: process.platform
  }
  await Promise.all([
    cdp.send('Page.enable'),
    cdp.send('Runtime.enable'),
    cdp.send('Runtime.addBinding', { name: config.binding }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: initScript(config, options.preload) }),
    cdp.send('Fetch.enable', {
      patterns: [first ? { urlPattern: '*', resourceType: 'Document' } : { urlPattern: '*' }]
    }),
    ...(running.headless
      ? [
          cdp.send('Emulation.setDeviceMetricsOverride', {
            width: options.width,
            height: options.height,
            deviceScaleFactor: 1,
            mobile: false
          })
        ]
      : [])
  ])
  if (first) await publishForTests(running)
  return { cdp, targetId, browser: running, door: config.door }
}

async function firstPage({ cdp, process: child }: Browser): Promise<string> {
  const found = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended at once (code ${String(code)}).`)))
    cdp.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type === 'page') resolve(targetInfo.targetId)
    })
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  return found
}

async function anotherPage({ cdp, headless }: Browser, url: string, options: PageOptions): Promise<string> {
  const { width, height } = options
  const how = headless ? {} : { newWindow: true, width, height }
  return (await cdp.send('Target.createTarget', { url, ...how })).targetId
}

/** The preload bundle, wrapped so that it finds what Electron would give it. */
function initScript(config: PageConfig, preload: string | undefined): string {
  const code = preload ? readFileSync(preload, 'utf8') : ''
  const bundle = `function (require, module, process) { const exports = module.exports; const global = globalThis;\n${code}\n}`
  return `(${pageRuntime.toString()})(${JSON.stringify(config)}, ${createWire.toString()}, ${bundle})`
}
