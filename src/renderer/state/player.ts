import { createStore } from 'zustand/vanilla'
import { frameMiddle, frameShownAt, frameStart, type FrameTimes } from '../../shared/domain/frames.ts'
import type { PlayerHandle } from '../ui/player/attach-player.ts'
import { framesOf } from './frames.ts'
import { movePlayhead, playheadMs } from './playhead.ts'

const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const

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
/** The time a seek under way goes to, and the one asked for after it: seeks wait for each other. */
let target: number | null = null
let queued: number | null = null
const places = new Map<string, number>()

type Film = { readonly id: string; readonly durationMs: number; readonly frameRate: number }

/** Follows a player from now on; it goes on where this recording was left. */
export function attachHandle(next: PlayerHandle, film: Film): () => void {
  handle = next
  target = queued = null
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
  movePlayhead(places.get(film.id) ?? 0)
  const leave = new AbortController()
  const on = (name: string, listener: () => void): void =>
    next.video.addEventListener(name, listener, { signal: leave.signal })
  on('play', () => player.setState({ playing: true }))
  on('pause', () => {
    player.setState({ playing: false })
    requestAnimationFrame(settle)
  })
  on('seeked', seekNext)
  // Another source: a seek that was under way will never be told to have ended.
  on('emptied', () => void (target = queued = null))
  on('loadedmetadata', () => {
    player.setState({ failed: false })
    if (playheadMs() > 0) seekTo(playheadMs())
  })
  on('durationchange', () => {
    if (!lengthKnown && Number.isFinite(next.video.duration))
      player.setState({ durationMs: Math.round(next.video.duration * 1000) })
  })
  const stop = next.onTime((seconds) => {
    if (target === null) movePlayhead(exact(seconds * 1000))
  })
  return () => {
    leave.abort()
    stop()
    places.set(film.id, playheadMs())
    if (handle === next) handle = null
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

/** Once it stands still: the picture that is on the screen is the time, and the player is put in its middle. */
function settle(): void {
  if (handle === null || !handle.paused() || target !== null) return
  if (times().length > 0) seekTo(exact(handle.currentSeconds() * 1000))
}

/** Shows the frame at `ms`. While a seek is under way only the latest wish is kept. */
export function seekTo(ms: number): void {
  if (handle === null) return
  const { durationMs } = player.getState()
  const at = exact(Math.min(Math.max(0, ms), durationMs))
  movePlayhead(at)
  if (target === null) send(at)
  else queued = at
}

function send(at: number): void {
  if (handle === null) return
  target = at
  const known = times()
  const index = frameShownAt(known, at)
  const middle = known.length === 0 ? at : frameMiddle(known, index, player.getState().durationMs)
  if (handle.video.readyState === 0) target = null
  handle.seekTo(middle / 1000)
}

function seekNext(): void {
  const next = queued
  queued = null
  target = null
  if (next !== null) send(next)
}

/** True while the player has not yet reached the frame that was asked for. */
export function isSeeking(): boolean {
  return target !== null
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

export function play(): void {
  if (handle === null) return
  const { durationMs, speed } = player.getState()
  if (playheadMs() >= durationMs - 50) seekTo(0)
  handle.setRate(speed)
  void handle.play()
}

/** Plays at a speed of its own, without changing the one that was chosen. */
export function playAt(rate: number): void {
  handle?.setRate(rate)
  void handle?.play()
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
