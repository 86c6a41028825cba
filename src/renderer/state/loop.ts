import { createStore } from 'zustand/vanilla'
import { nextSlowRate, stretchAround } from '../../shared/domain/slow-loop.ts'
import { tellLooking } from './look-echo.ts'
import { onFilmEnd, play, playAt, player, playOn, seekTo } from './player.ts'
import { onPlayhead, playheadMs } from './playhead.ts'

type Loop = {
  readonly on: boolean
  readonly startMs: number | null
  readonly endMs: number | null
  /** The speed of a slow loop; null: the speed that was chosen. */
  readonly rate: number | null
}

const none: Loop = { on: false, startMs: null, endMs: null, rate: null }

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
  endSlow()
  loop.setState({ on: true, startMs, endMs, rate: null })
}

/**
 * Plays what is around a moment, or around the playhead, over and over: at half speed, the next time at a quarter,
 * then no more.
 */
export function slowLoop(moment: { readonly startMs: number; readonly endMs: number | null } | null): void {
  const { durationMs } = player.getState()
  const now = loop.getState()
  const rate = nextSlowRate(now.rate)
  if (rate === null) {
    clearLoop()
    tellLooking('slowOff')
    return
  }
  const isNew = now.rate === null || now.startMs === null || now.endMs === null
  const stretch = isNew
    ? stretchAround(moment ?? { startMs: playheadMs(), endMs: null }, durationMs)
    : { startMs: now.startMs, endMs: now.endMs }
  loop.setState({ on: true, ...stretch, rate })
  if (isNew) seekTo(stretch.startMs)
  playAt(rate)
  tellLooking(rate === 0.5 ? 'slowHalf' : 'slowQuarter')
}

/** Goes on looping, at the speed that was chosen. */
export function endSlow(): void {
  if (loop.getState().rate === null) return
  loop.setState({ rate: null })
  if (player.getState().playing) play()
}

export function clearLoop(): void {
  endSlow()
  loop.setState(none)
}

/** Sends the film back to the beginning of the stretch whenever it plays past its end, or comes to its own. */
export function followLoop(): () => void {
  const stops = [
    onPlayhead((ms) => {
      const { on, startMs, endMs } = loop.getState()
      if (on && startMs !== null && endMs !== null && player.getState().playing && ms >= endMs)
        seekTo(startMs)
    }),
    // No picture begins at the very end of the film: there it stops by itself.
    onFilmEnd(() => {
      const { on, startMs } = loop.getState()
      if (!on || startMs === null) return
      seekTo(startMs)
      playOn()
    })
  ]
  return () => stops.forEach((stop) => stop())
}
