/**
 * Lets what stands still stand for its time, and tells how far it is. Call what comes back to stop.
 *
 * However fast the reel is played: words take as long to read, and a picture was made to stand for so many seconds, as it
 * does in a clip that is slow of itself. Only films go slower or faster.
 */
export function runStill(
  durationMs: number,
  fromMs: number,
  onTime: (ms: number) => void,
  onEnd: () => void
): () => void {
  const startedAt = performance.now() - fromMs
  // The end has a timer of its own: animation frames stop in a hidden window.
  const timer = setTimeout(
    () => {
      stop()
      onEnd()
    },
    Math.max(0, durationMs - fromMs)
  )
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
