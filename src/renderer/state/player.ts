import { createStore } from 'zustand/vanilla'
import { frameShownAt, frameStart, type FrameTimes } from '../../shared/domain/frames.ts'
import type { PlayerHandle } from '../ui/player/attach-player.ts'
import { framesOf } from './frames.ts'
import { followLook } from './look/follow-look.ts'
import { movePlayhead, playheadMs } from './playhead.ts'
import { createSeeker, type Seeker } from './seeker.ts'
import { session } from './session.ts'
import { tellShown } from './shown-frame.ts'

const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const

type PlayerState = {
  readonly recordingId: string | null
  readonly durationMs: number
  readonly frameRate: number
  readonly playing: boolean
  /** The speed that was chosen; a shuttle goes its own speed. */
  readonly speed: number
  readonly muted: boolean
  readonly volume: number
  readonly failed: boolean
}

export const player = createStore<PlayerState>(() => ({
  recordingId: null,
  durationMs: 0,
  frameRate: 25,
  playing: false,
  speed: 1,
  muted: false,
  volume: 1,
  failed: false
}))

let handle: PlayerHandle | null = null
/** The import has told how long the film is; until then it is as long as what is there of it. */
let lengthKnown = false
let seeker: Seeker | null = null
/** Where each recording was left. */
const places = new Map<string, number>()

session.subscribe((now, before) => {
  if (now.open === null && before.open !== null) places.clear()
})

type Film = { readonly id: string; readonly durationMs: number; readonly frameRate: number }

/** Follows a player from now on; it goes on where this recording was left. */
export function attachHandle(next: PlayerHandle, film: Film): () => void {
  handle = next
  lengthKnown = film.durationMs > 0
  const { muted, volume, speed } = player.getState()
  player.setState({
    recordingId: film.id,
    durationMs: film.durationMs,
    frameRate: film.frameRate,
    playing: false,
    failed: false
  })
  next.setMuted(muted)
  next.setVolume(volume)
  next.setRate(speed)
  const told = (ms: number): void => {
    movePlayhead(ms)
    tellShown(ms)
  }
  told(places.get(film.id) ?? 0)
  const mine = createSeeker({
    handle: next,
    times: () => framesOf(film.id),
    durationMs: () => player.getState().durationMs,
    onShown: tellShown,
    onPlayed: told
  })
  seeker = mine
  const stopLook = followLook(film.id, mine.useLook)
  const leave = new AbortController()
  const on = (name: string, listener: () => void): void =>
    next.video.addEventListener(name, listener, { signal: leave.signal })
  on('play', () => player.setState({ playing: true }))
  on('pause', () => {
    player.setState({ playing: false })
    requestAnimationFrame(mine.settle)
  })
  on('ended', () => endListeners.forEach((listener) => listener()))
  on('loadedmetadata', () => {
    player.setState({ failed: false })
    if (playheadMs() > 0) seekTo(playheadMs())
  })
  on('durationchange', () => {
    if (!lengthKnown && Number.isFinite(next.video.duration))
      player.setState({ durationMs: Math.round(next.video.duration * 1000) })
  })
  return () => {
    leave.abort()
    stopLook()
    mine.dispose()
    // Behind the lock nothing is remembered any more.
    if (session.getState().open !== null) places.set(film.id, playheadMs())
    if (handle === next) handle = seeker = null
    player.setState({ playing: false })
  }
}

/** What the import has found out about the film by now. */
export function describeFilm({ id, durationMs, frameRate }: Film): void {
  if (player.getState().recordingId !== id || durationMs === 0) return
  lengthKnown = true
  player.setState({ durationMs, frameRate })
}

export function playerFailed(): void {
  player.setState({ failed: true })
}

function times(): FrameTimes {
  return framesOf(player.getState().recordingId)
}

/** The start of the frame shown at `ms`, in whole ms. */
function exact(ms: number): number {
  const known = times()
  return Math.round(
    known.length === 0 ? ms : frameStart(known, frameShownAt(known, ms), player.getState().durationMs)
  )
}

/** Shows the frame at `ms`. While a seek is under way only the latest wish is kept. */
export function seekTo(ms: number): void {
  if (seeker === null) return
  const { durationMs } = player.getState()
  const at = exact(Math.min(Math.max(0, ms), durationMs))
  movePlayhead(at)
  seeker.seek(at)
}

/** Where the film is while it runs, by the player's own clock, for what has to keep up with it; null at rest. */
export function running(): { readonly ms: number; readonly rate: number } | null {
  if (handle === null || handle.paused()) return null
  return { ms: handle.video.currentTime * 1000, rate: handle.video.playbackRate }
}

/** True while the picture that was asked for is not on the screen yet. */
export function isSeeking(): boolean {
  return seeker?.isSeeking() ?? false
}

/** Real frames forwards, or backwards when negative; stops playing first. */
export function stepFrames(count: number): void {
  pause()
  const { durationMs, frameRate } = player.getState()
  const known = times()
  if (known.length === 0) seekTo(playheadMs() + (count * 1000) / frameRate)
  else {
    const index = frameShownAt(known, playheadMs()) + count
    seekTo(frameStart(known, Math.min(Math.max(0, index), known.length - 1), durationMs))
  }
}

let turnedNow = false

/**
 * One frame of a wheel that turns while a key is held: at most one for each picture of the screen, and none while
 * the last is still to come. So nothing is left to be done when the key is let go.
 */
export function turnWheel(direction: -1 | 1): void {
  if (turnedNow || isSeeking()) return
  turnedNow = true
  requestAnimationFrame(() => void (turnedNow = false))
  stepFrames(direction)
}

export function play(): void {
  if (handle === null) return
  const { durationMs, speed } = player.getState()
  if (playheadMs() >= durationMs - 50) seekTo(0)
  handle.setRate(speed)
  seeker?.goToFilm()
  void handle.play()
}

/** Plays at a speed of its own, without changing the one that was chosen. */
export function playAt(rate: number): void {
  handle?.setRate(rate)
  playOn()
}

/** Plays at the speed it had. */
export function playOn(): void {
  seeker?.goToFilm()
  void handle?.play()
}

const endListeners = new Set<() => void>()

/** Calls back when the film has been played to its end; call what comes back to stop. */
export function onFilmEnd(listener: () => void): () => void {
  endListeners.add(listener)
  return () => void endListeners.delete(listener)
}

export function pause(): void {
  handle?.pause()
}

function setSpeed(speed: number): void {
  handle?.setRate(speed)
  player.setState({ speed })
}

/** The next speed of the list, slower (-1) or faster (1). */
export function changeSpeed(direction: -1 | 1): void {
  const { speed } = player.getState()
  const next = direction === 1 ? speeds.find((s) => s > speed) : speeds.findLast((s) => s < speed)
  if (next !== undefined) setSpeed(next)
}

export function setMuted(muted: boolean): void {
  handle?.setMuted(muted)
  player.setState({ muted })
}

export function setVolume(volume: number): void {
  handle?.setVolume(volume)
  player.setState({ volume })
  setMuted(volume === 0)
}
