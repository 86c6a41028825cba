import { useEffect, useState } from 'react'
import { call, listen } from '../../api.ts'
import type { ReelReadiness } from '../../../shared/contract.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { whenSaved } from '../../state/saving.ts'

const calmMs = 1200

/** Has the reel rendered ahead when its changes come to rest, and follows how far that is. */
export function useReadiness(
  sessionId: string | undefined,
  reelId: string | undefined,
  items: readonly ReelItem[]
): ReelReadiness | null {
  const [readiness, setReadiness] = useState<ReelReadiness | null>(null)
  const shape = JSON.stringify(items)
  useEffect(
    () =>
      listen('reel.readiness', (now) => {
        if (now.reelId === reelId) setReadiness(now)
      }),
    [reelId]
  )
  useEffect(() => {
    if (sessionId === undefined || reelId === undefined || shape === '[]') return
    const timer = setTimeout(() => {
      void whenSaved(sessionId)
        .then(() => call('reel.prepare', { sessionId, reelId }))
        // What can't be prepared now is told when it is exported; until then it is nobody's worry.
        .then((answer) => {
          if (answer.ok) setReadiness(answer.value)
        })
    }, calmMs)
    return () => clearTimeout(timer)
  }, [sessionId, reelId, shape])
  return readiness?.reelId === reelId ? readiness : null
}
