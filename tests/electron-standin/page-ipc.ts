import type { Page } from './page.ts'
import { createWire } from './wire.ts'

interface Call {
  readonly kind: 'invoke' | 'send' | 'open'
  readonly id: number
  readonly channel: string
  readonly text: string
}

interface Caller {
  readonly frameId: string
  readonly channel: string
  readonly values: readonly unknown[]
}

export interface PageIpc {
  emit(channel: string, values: readonly unknown[]): void
}

const wire = createWire()

/** What a page may ask of main. */
interface Callbacks {
  invoke(caller: Caller): Promise<unknown>
  send(caller: Caller): void
  /** It wants a new window. */
  open(url: string): void
}

/** Connects a page's ipcRenderer: its calls go to `main`, and `emit` reaches its listeners. */
export function connectIpc(page: Page, main: Callbacks): PageIpc {
  const door = `globalThis[Symbol.for(${JSON.stringify(page.door)})]`
  const frames = new Map<number, string>()

  page.cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string }
    if (frameId) frames.set(context.id, frameId)
  })
  page.cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    frames.delete(executionContextId)
  })
  page.cdp.on('Runtime.executionContextsCleared', () => frames.clear())

  page.cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    void receive(JSON.parse(payload) as Call, executionContextId)
  })

  async function receive({ kind, id, channel, text }: Call, contextId: number): Promise<void> {
    const known = text.includes(fileMark) ? await withPaths(page, door, text) : text
    const values = wire.decode(known) as unknown[]
    const caller = { frameId: frames.get(contextId) ?? '', channel, values }
    if (kind === 'send') {
      main.send(caller)
      return
    }
    if (kind === 'open') {
      main.open(String(values[0]))
      return
    }
    const settle = (ok: boolean, answer: string): Promise<unknown> =>
      run(page, `${door}?.settle(${id}, ${ok}, ${JSON.stringify(answer)})`, contextId)
    try {
      await settle(true, wire.encode(await main.invoke(caller)))
    } catch (error) {
      await settle(false, `Error invoking remote method '${channel}': ${String(error)}`)
    }
  }

  return {
    emit(channel, values) {
      void run(page, `${door}?.emit(${JSON.stringify(channel)}, ${JSON.stringify(wire.encode(values))})`)
    }
  }
}

/** The page may have gone on to another document meanwhile: then nobody waits for this. */
function run({ cdp }: Page, expression: string, contextId?: number): Promise<unknown> {
  return cdp
    .send('Runtime.evaluate', { expression, ...(contextId !== undefined && { contextId }) })
    .catch(() => undefined)
}

const fileMark = 'standin-file:'

/** `webUtils.getPathForFile` left a mark in the page; Chromium tells the path of that File object. */
async function withPaths({ cdp }: Page, door: string, text: string): Promise<string> {
  let known = text
  for (const [mark, index] of text.matchAll(/standin-file:(\d+):/g)) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `${door}.file(${index})` })
    const path = result.objectId
      ? await cdp.send('DOM.getFileInfo', { objectId: result.objectId }).then(
          (info) => info.path,
          () => ''
        )
      : ''
    known = known.replaceAll(mark, JSON.stringify(path).slice(1, -1))
  }
  return known
}
