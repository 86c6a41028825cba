import { useEffect, useRef, useState } from 'react'
import { addTalkTime } from '../../state/review.ts'

/** Anything shorter was no talk. */
const shortestMs = 10_000

/** How long was talked, and about what is on the screen now, in ms; what was talked is kept at the end. */
export function useTalkTime(partId: string | null): { readonly talkMs: number; readonly partMs: number } {
  const [startedAt] = useState(() => performance.now())
  const [now, setNow] = useState(startedAt)
  const [part, setPart] = useState({ id: partId, since: startedAt })
  if (part.id !== partId) setPart({ id: partId, since: now })
  const latest = useRef(startedAt)
  useEffect(() => {
    const timer = setInterval(() => {
      latest.current = performance.now()
      setNow(latest.current)
    }, 1000)
    return () => {
      clearInterval(timer)
      const talked = performance.now() - startedAt
      if (talked >= shortestMs) addTalkTime(talked)
    }
  }, [startedAt])
  return { talkMs: now - startedAt, partMs: Math.max(0, now - part.since) }
}
