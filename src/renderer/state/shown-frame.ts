/**
 * What is on the screen: the start, in whole ms, of the frame whose picture is shown. The playhead is where the
 * film was sent; this follows when the picture is there.
 */
let now = 0
const listeners = new Set<(ms: number) => void>()

export function shownMs(): number {
  return now
}

export function tellShown(ms: number): void {
  if (ms === now) return
  now = ms
  for (const listener of listeners) listener(ms)
}

/** Calls back for each change; call what comes back to stop. */
export function onShown(listener: (ms: number) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
