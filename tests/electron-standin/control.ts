import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { runInThisContext } from 'node:vm'
import type { Browser } from './chromium.ts'

/** What a test needs to reach a running stand-in. */
export interface Attachment {
  readonly pid: number
  /** Chromium's debugging endpoint, for `chromium.connectOverCDP`. */
  readonly cdp: string
  /** POST `{ fn, arg }` here: `fn(electron, arg)` runs in main, as Playwright's `electronApp.evaluate` does. */
  readonly control: string
}

/** Only when asked by WEERKLANK_STANDIN_ATTACH_FILE: writes an Attachment there. */
export async function publishForTests({ profile }: Browser): Promise<void> {
  const file = process.env['WEERKLANK_STANDIN_ATTACH_FILE']
  if (!file) return
  const [cdp, control] = await Promise.all([debuggingEndpoint(profile), listen()])
  const attachment: Attachment = { pid: process.pid, cdp, control }
  writeFileSync(`${file}.part`, JSON.stringify(attachment))
  renameSync(`${file}.part`, file)
}

async function debuggingEndpoint(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let waited = 0; waited < 20_000; waited += 20) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await setTimeout(20)
  }
  throw new Error('Chromium opened no debugging port.')
}

async function listen(): Promise<string> {
  const path = `/${randomBytes(16).toString('hex')}`
  const server = createServer((request, response) => {
    if (request.url !== path || request.method !== 'POST') return void response.writeHead(403).end()
    run(request).then(
      (value) => response.end(JSON.stringify({ ok: true, value })),
      (error: unknown) => response.end(JSON.stringify({ ok: false, message: String(error) }))
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
}

async function run(request: IncomingMessage): Promise<unknown> {
  const { fn, arg } = JSON.parse(await text(request)) as { fn: string; arg: unknown }
  const electron = await import('./index.ts')
  const call = runInThisContext(`(${fn})`) as (electron: unknown, arg: unknown) => unknown
  return await call(electron, arg)
}
