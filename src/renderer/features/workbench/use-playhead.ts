import { useSyncExternalStore } from 'react'
import { onPlayhead, playheadMs } from '../../state/playhead.ts'

/** The playhead, in steps: what it is rendered for need not change with every frame. */
export function usePlayhead(stepMs: number): number {
  return useSyncExternalStore(onPlayhead, () => Math.floor(playheadMs() / stepMs) * stepMs)
}
