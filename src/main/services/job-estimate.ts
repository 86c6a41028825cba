const quietMs = 1500
const memoryMs = 10_000

/**
 * Turns reports of the part done into a time left that doesn't jump: the speed of the last seconds, smoothed.
 * Never goes backwards; the time left is null until there is something to judge by.
 */
export function createEstimate(): (
  fraction: number,
  nowMs: number
) => { fraction: number; etaMs: number | null } {
  let startMs: number | null = null
  let lastMs = 0
  let done = 0
  let speed: number | null = null
  return (fraction, nowMs) => {
    const now = Math.max(done, Math.min(1, Number.isFinite(fraction) ? fraction : 0))
    if (startMs === null) {
      startMs = nowMs
      lastMs = nowMs
    }
    const passed = nowMs - lastMs
    if (passed > 0 && now > done) {
      const weight = 1 - Math.exp(-passed / memoryMs)
      const recent = (now - done) / passed
      speed = speed === null ? recent : speed + (recent - speed) * weight
      lastMs = nowMs
    }
    done = now
    const known = speed !== null && nowMs - startMs >= quietMs
    return { fraction: done, etaMs: known && speed !== null ? Math.round((1 - done) / speed) : null }
  }
}
