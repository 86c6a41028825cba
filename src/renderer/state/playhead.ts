/**
 * Where the film is: the start, in whole ms, of the frame on the screen. Changes up to sixty times a second, so
 * it is told to those who draw it and is no part of any store.
 */
let now = 0
const listeners = new Set<(ms: number) => void>()

export function playheadMs(): number {
  return now
}

export function movePlayhead(ms: number): void {
  if (ms === now) return
  now = ms
  for (const listener of listeners) listener(ms)
}

/** Calls back for each move; call what comes back to stop. */
export function onPlayhead(listener: (ms: number) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
