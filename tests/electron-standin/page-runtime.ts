import type { createWire } from './wire.ts'

export interface PageConfig {
  readonly binding: string
  readonly door: string
  readonly host: string
  readonly blankPath: string
  readonly platform: string
}

type Send = (text: string) => void
type Listener = (event: unknown, ...values: unknown[]) => void

/**
 * Runs in the page before any of its scripts, as text: it must not refer to anything outside itself.
 * Gives the preload bundle a `require('electron')` and hides its own traces from the page.
 */
export function pageRuntime(
  config: PageConfig,
  wireOf: typeof createWire,
  preload: (require: (name: string) => unknown, module: { exports: object }, process: object) => void
): void {
  const scope = globalThis as unknown as Record<string | symbol, unknown>
  const send = scope[config.binding] as Send
  Reflect.deleteProperty(scope, config.binding)
  if (window.top !== window || location.host !== config.host || location.pathname === config.blankPath) return

  const wire = wireOf()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Set<Listener>>()
  const files: File[] = []
  let lastId = 0

  Object.defineProperty(scope, Symbol.for(config.door), {
    value: {
      file: (index: number) => files[index],
      settle(id: number, ok: boolean, text: string) {
        const call = waiting.get(id)
        waiting.delete(id)
        if (ok) call?.resolve(wire.decode(text))
        else call?.reject(new Error(text))
      },
      emit(channel: string, text: string) {
        for (const listener of [...(listeners.get(channel) ?? [])])
          listener({ senderId: 0 }, ...(wire.decode(text) as unknown[]))
      }
    }
  })

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        send(JSON.stringify({ kind: 'invoke', id, channel, text: wire.encode(values) }))
      }),
    send: (channel: string, ...values: unknown[]) => {
      send(JSON.stringify({ kind: 'send', id: 0, channel, text: wire.encode(values) }))
    },
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const wrapped: Listener = (...values) => {
        ipcRenderer.removeListener(channel, wrapped)
        listener(...values)
      }
      return ipcRenderer.on(channel, wrapped)
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    }
  }

  // Chromium can't be told to open no window, and closing one at once may freeze the page that opened it.
  const refuseWindow = (url: string | URL | undefined): null => {
    send(JSON.stringify({ kind: 'open', id: 0, channel: '', text: wire.encode([String(url)]) }))
    return null
  }
  window.open = refuseWindow
  for (const type of ['click', 'auxclick'] as const)
    window.addEventListener(type, (event) => {
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement)
      if (!link?.href || event.defaultPrevented || event.button === 2) return
      const here = ['', '_self', '_top', '_parent'].includes(link.target)
      if (here && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
      event.preventDefault()
      refuseWindow(link.href)
    })

  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(scope, name, { value: freeze(api), enumerable: true })
    }
  }

  // Electron answers at once; here main looks the path up when the mark passes by (see files.ts).
  const webUtils = { getPathForFile: (file: File) => `standin-file:${files.push(file) - 1}:` }

  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    for (const inner of Object.values(value)) freeze(inner)
    return Object.freeze(value)
  }

  const electron = { ipcRenderer, contextBridge, webUtils }
  preload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`A sandboxed preload can't require ${name}`)
    },
    { exports: {} },
    {
      platform: config.platform,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      env: {},
      versions: {}
    }
  )
}
