import { useEffect, useState } from 'react'
import { call, listen } from '../../api.ts'
import type { ReelReadiness } from '../../../shared/contract.ts'
import { whenSaved } from '../../state/saving.ts'

/** Has the reel rendered ahead, and shows how far it is: main tells it anew whenever what that depends on changes. */
export function useReadiness(sessionId: string, reelId: string): ReelReadiness | null {
  const [readiness, setReadiness] = useState<ReelReadiness | null>(null)
  useEffect(() => {
    let isOver = false
    const show = (now: ReelReadiness): void => {
      if (!isOver && now.reelId === reelId) setReadiness(now)
    }
    const stop = listen('reel.readiness', show)
    void whenSaved(sessionId)
      .then(() => call('reel.prepare', { sessionId, reelId }))
      // What can't be prepared now is told when it is exported; until then it is nobody's worry.
      .then((answer) => {
        if (answer.ok) show(answer.value)
      })
    return () => {
      isOver = true
      stop()
    }
  }, [sessionId, reelId])
  return readiness?.reelId === reelId ? readiness : null
}
