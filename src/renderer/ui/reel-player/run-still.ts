/** Lets what stands still stand for its time, at a rate, and tells how far it is. Call what comes back to stop. */
export function runStill(
  durationMs: number,
  fromMs: number,
  rate: number,
  onTime: (ms: number) => void,
  onEnd: () => void
): () => void {
  const startedAt = performance.now() - fromMs / rate
  // The end has a timer of its own: animation frames stop in a hidden window.
  const timer = setTimeout(
    () => {
      stop()
      onEnd()
    },
    Math.max(0, durationMs - fromMs) / rate
  )
  let frame = requestAnimationFrame(tick)
  function tick(now: number): void {
    onTime(Math.min(durationMs, Math.max(0, (now - startedAt) * rate)))
    frame = requestAnimationFrame(tick)
  }
  function stop(): void {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  return stop
}
