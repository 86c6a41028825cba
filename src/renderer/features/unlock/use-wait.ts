import { useEffect, useState } from 'react'

/** Counts down whole seconds after a wrong secret. */
export function useWait(): { readonly seconds: number; readonly waitFor: (seconds: number) => void } {
  const [untilMs, setUntilMs] = useState(0)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (untilMs === 0) return undefined
    const tick = setInterval(() => {
      const left = Math.max(0, Math.ceil((untilMs - Date.now()) / 1000))
      setSeconds(left)
      if (left === 0) setUntilMs(0)
    }, 200)
    return () => clearInterval(tick)
  }, [untilMs])
  return {
    seconds,
    waitFor: (from) => {
      setSeconds(Math.ceil(from))
      setUntilMs(from > 0 ? Date.now() + from * 1000 : 0)
    }
  }
}
