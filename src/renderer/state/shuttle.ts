import { createStore } from 'zustand/vanilla'
import { endSlow, loop } from './loop.ts'
import { pause, play, playAt, player, isSeeking, seekTo } from './player.ts'
import { playheadMs } from './playhead.ts'

const fastest = 8

/** How fast the shuttle goes: negative is backwards, 0 is none, 1 is plain playing. */
export const shuttle = createStore<{ readonly rate: number }>(() => ({ rate: 0 }))

/** Space: plays at the chosen speed, or stops. */
export function playOrPause(): void {
  if (player.getState().playing || shuttle.getState().rate < 0) stopShuttle()
  else {
    shuttle.setState({ rate: 1 })
    const slow = loop.getState().rate
    if (slow === null) play()
    else playAt(slow)
  }
}

export function stopShuttle(): void {
  shuttle.setState({ rate: 0 })
  pause()
}

/** L: plays; each further press doubles the speed. */
export function shuttleForward(): void {
  endSlow()
  const { rate } = shuttle.getState()
  if (!player.getState().playing || rate < 1) {
    shuttle.setState({ rate: 1 })
    play()
    return
  }
  const faster = Math.min(fastest, rate * 2)
  shuttle.setState({ rate: faster })
  playAt(faster)
}

/** J: goes back; each further press doubles the speed. No player plays backwards, so it shows frame after frame. */
export function shuttleBack(): void {
  endSlow()
  const { rate } = shuttle.getState()
  const faster = rate < 0 ? Math.max(-fastest, rate * 2) : -1
  shuttle.setState({ rate: faster })
  if (rate < 0) return
  pause()
  let before = performance.now()
  const turn = (now: number): void => {
    const { rate: current } = shuttle.getState()
    if (current >= 0) return
    if (!isSeeking()) {
      seekTo(playheadMs() + (now - before) * current)
      before = now
    }
    if (playheadMs() === 0) shuttle.setState({ rate: 0 })
    else requestAnimationFrame(turn)
  }
  requestAnimationFrame(turn)
}
