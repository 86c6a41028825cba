import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

/** The Chrome DevTools protocol, for the whole browser or for one page. */
export interface Cdp {
  send<M extends keyof Commands & keyof Results>(method: M, params?: Commands[M]): Promise<Results[M]>
  on<E extends keyof Protocol.Events>(event: E, listener: (params: Protocol.Events[E]) => void): void
}

export interface CdpConnection extends Cdp {
  session(sessionId: string): Cdp
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

interface Pending {
  readonly method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

/** Speaks over Chromium's debugging pipe: JSON messages, each ended by a NUL byte. */
export function connectPipe(input: Readable, output: Writable): CdpConnection {
  const pending = new Map<number, Pending>()
  const emitters = new Map<string, EventEmitter>()
  let lastId = 0
  let closed = false
  let chunks: Buffer[] = []

  function emitter(sessionId: string): EventEmitter {
    const known = emitters.get(sessionId)
    if (known) return known
    const fresh = new EventEmitter().setMaxListeners(0)
    emitters.set(sessionId, fresh)
    return fresh
  }

  function receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) emitter(message.sessionId ?? '').emit(message.method, message.params)
      return
    }
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }

  input.on('data', (data: Buffer) => {
    let start = 0
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
      chunks.push(data.subarray(start, end))
      const text = Buffer.concat(chunks).toString('utf8')
      chunks = []
      start = end + 1
      receive(JSON.parse(text) as Message)
    }
    if (start < data.length) chunks.push(data.subarray(start))
  })
  input.on('close', () => {
    closed = true
    for (const call of pending.values()) call.reject(new Error(`${call.method}: the browser is gone`))
    pending.clear()
  })
  // A page that is closing answers nothing any more; the close above settles what is still waiting.
  input.on('error', () => undefined)
  output.on('error', () => undefined)

  function session(sessionId: string): Cdp {
    const send = (method: string, params: unknown = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error(`${method}: the browser is gone`))
          return
        }
        const id = ++lastId
        pending.set(id, { method, resolve, reject })
        output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
      })
    const on = (event: string, listener: (params: never) => void): void =>
      void emitter(sessionId).on(event, listener as (params: unknown) => void)
    return { send, on } as Cdp
  }

  return { ...session(''), session }
}
