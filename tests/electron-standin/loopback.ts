import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { protocolHandler } from './protocol.ts'

/** Stands for one origin of a privileged scheme, such as app://weerklank. */
export interface Origin {
  readonly app: string
  readonly http: string
  readonly host: string
}

export const blankPath = '/standin-blank'

const origins = new Map<string, Promise<Origin>>()
const opened: Origin[] = []

/** One loopback server for each app origin; its unguessable name is the key to it. */
export function originOf(appUrl: string): Promise<Origin> {
  const { protocol, host } = new URL(appUrl)
  const app = `${protocol}//${host}`
  const known = origins.get(app)
  if (known) return known
  const fresh = listen(app)
  origins.set(app, fresh)
  return fresh
}

export function toHttpUrl(origin: Origin, appUrl: string): string {
  return origin.http + appUrl.slice(origin.app.length)
}

/** What main gets to see: never the loopback address. */
export function toAppUrl(url: string): string {
  const origin = opened.find(({ http }) => url === http || url.startsWith(`${http}/`))
  return origin ? origin.app + url.slice(origin.http.length) : url
}

async function listen(app: string): Promise<Origin> {
  const name = `w${randomBytes(16).toString('hex')}.localhost`
  const server = createServer({ keepAliveTimeout: 60_000 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const host = `${name}:${(server.address() as AddressInfo).port}`
  const origin: Origin = { app, http: `http://${host}`, host }
  server.on('request', (request, response) => {
    if (request.headers.host !== host) response.writeHead(403).end()
    else if (request.url === blankPath) response.writeHead(200, { 'content-type': 'text/html' }).end()
    else void answer(origin, request, response)
  })
  opened.push(origin)
  return origin
}

function toRequest(origin: Origin, message: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) {
    if (value === undefined || name === 'host' || name === 'connection') continue
    const text = Array.isArray(value) ? value.join(', ') : value
    headers.set(name, name === 'referer' || name === 'origin' ? toAppUrl(text) : text)
  }
  const method = message.method ?? 'GET'
  const body =
    method === 'GET' || method === 'HEAD' ? {} : { body: toStream(message), duplex: 'half' as const }
  return new Request(origin.app + (message.url ?? '/'), { method, headers, ...body })
}

function toStream(message: IncomingMessage): ReadableStream {
  return Readable.toWeb(message) as ReadableStream
}

async function answer(origin: Origin, message: IncomingMessage, to: ServerResponse): Promise<void> {
  try {
    const handler = protocolHandler(new URL(origin.app).protocol.slice(0, -1))
    if (!handler) return void to.writeHead(404).end()
    const response = await handler(toRequest(origin, message))
    to.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      // Electron keeps nothing of a custom scheme in the HTTP cache; neither may the stand-in.
      'cache-control': 'no-store'
    })
    if (response.body && message.method !== 'HEAD') await pump(response.body, to)
    to.end()
  } catch (error) {
    if (process.env['WEERKLANK_STANDIN_LOG']) console.error('protocol handler:', error)
    if (to.headersSent) to.destroy()
    else to.writeHead(500).end()
  }
}

/** Reads no faster than the page does, and cancels the source when the page goes away. */
async function pump(body: ReadableStream<Uint8Array>, to: ServerResponse): Promise<void> {
  const reader = body.getReader()
  to.once('close', () => {
    reader.cancel().catch(() => undefined)
  })
  for (;;) {
    const { done, value } = await reader.read()
    if (done || to.destroyed) return
    if (!to.write(value)) await drained(to)
  }
}

function drained(to: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      to.off('drain', done)
      to.off('close', done)
      resolve()
    }
    to.once('drain', done)
    to.once('close', done)
  })
}
