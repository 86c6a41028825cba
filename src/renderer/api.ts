import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../shared/contract.ts'
import type { Result } from '../shared/domain/failure.ts'

/** What the preload puts on the window: the only way out of the page. */
type Bridge = {
  invoke: (name: string, input: unknown) => Promise<unknown>
  on: (name: string, listener: (payload: unknown) => void) => () => void
  pathToken: (file: File) => Promise<string>
}

declare global {
  interface Window {
    readonly weerklank: Bridge
  }
}

/** Calls main. The answer was made by our own main process, so it is trusted as it is. */
export async function call<N extends CallName>(
  name: N,
  ...input: undefined extends CallInput<N> ? [] : [CallInput<N>]
): Promise<Result<CallOutput<N>>> {
  return (await window.weerklank.invoke(name, input[0])) as Result<CallOutput<N>>
}

/** Listens to an event of main; call what comes back to stop. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void
): () => void {
  return window.weerklank.on(name, (payload) => {
    listener(payload as EventPayload<N>)
  })
}

/** A token that stands for a dropped file; its path stays out of the page. */
export function tokenFor(file: File): Promise<string> {
  return window.weerklank.pathToken(file)
}
