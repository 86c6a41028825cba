/** Lets a card stand for its time and tells how far it is. Call what comes back to stop. */
export function runCard(
  durationMs: number,
  fromMs: number,
  onTime: (ms: number) => void,
  onEnd: () => void
): () => void {
  const startedAt = performance.now() - fromMs
  // The end has a timer of its own: animation frames stop in a hidden window.
  const timer = setTimeout(() => {
    stop()
    onEnd()
  }, durationMs - fromMs)
  let frame = requestAnimationFrame(tick)
  function tick(now: number): void {
    onTime(Math.min(durationMs, Math.max(0, now - startedAt)))
    frame = requestAnimationFrame(tick)
  }
  function stop(): void {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  return stop
}
