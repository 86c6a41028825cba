import { Failure } from '../../../shared/domain/failure.ts'

/** Whether reels may be made ahead just now. */
export type AheadGate = {
  readonly isOpen: () => boolean
  /** Resolves as soon as it is open; rejects when `signal` says that nobody waits any more. */
  passed(signal: AbortSignal): Promise<void>
  /** Called when it may have opened or closed. */
  onChange(listener: () => void): void
}

/** `changes` are what tells that `isOpen` may have another answer. */
export function createAheadGate(
  isOpen: () => boolean,
  changes: readonly ((listener: () => void) => void)[]
): AheadGate {
  const listeners = new Set<() => void>()
  const changed = (): void => [...listeners].forEach((listener) => listener())
  for (const subscribe of changes) subscribe(changed)
  return {
    isOpen,
    onChange: (listener) => void listeners.add(listener),
    passed: (signal) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!signal.aborted && !isOpen()) return
          listeners.delete(look)
          signal.removeEventListener('abort', look)
          if (signal.aborted) reject(new Failure('cancelled'))
          else resolve()
        }
        listeners.add(look)
        signal.addEventListener('abort', look)
        look()
      })
  }
}
