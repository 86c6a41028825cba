import { useEffect, useRef } from 'react'
import type { AnyActionId } from '../../state/keys-in-force.ts'

type Actions = Partial<Record<AnyActionId, () => void>>

const offered = new Set<{ current: Actions }>()

/** What this part of the reel's screen does when its keys are pressed, for as long as it is shown. */
export function useReelActions(actions: Actions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    offered.add(latest)
    return () => void offered.delete(latest)
  }, [])
}

/** What an action does now; null when no part that is shown has a use for it. */
export function reelAction(id: AnyActionId): (() => void) | null {
  for (const { current } of offered) if (current[id]) return current[id]
  return null
}
