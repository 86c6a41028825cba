import { createStore } from 'zustand/vanilla'
import { player, seekTo } from './player.ts'
import { onPlayhead, playheadMs } from './playhead.ts'

type Loop = {
  readonly on: boolean
  readonly startMs: number | null
  readonly endMs: number | null
}

const none: Loop = { on: false, startMs: null, endMs: null }

/** The stretch that is played over and over. */
export const loop = createStore<Loop>(() => none)

/** Marks the picture on the screen as the stretch's beginning or end; with both, it starts to loop. */
export function markLoop(edge: 'startMs' | 'endMs'): void {
  const next = { ...loop.getState(), [edge]: playheadMs() }
  const inOrder = next.startMs === null || next.endMs === null || next.startMs < next.endMs
  // An end before the beginning starts a new stretch.
  const kept = inOrder ? next : { ...none, [edge]: playheadMs() }
  loop.setState({ ...kept, on: kept.startMs !== null && kept.endMs !== null })
}

export function loopOver(startMs: number, endMs: number): void {
  loop.setState({ on: true, startMs, endMs })
}

export function clearLoop(): void {
  loop.setState(none)
}

/** Sends the film back to the beginning of the stretch whenever it plays past its end. */
export function followLoop(): () => void {
  return onPlayhead((ms) => {
    const { on, startMs, endMs } = loop.getState()
    if (on && startMs !== null && endMs !== null && player.getState().playing && ms >= endMs) seekTo(startMs)
  })
}
