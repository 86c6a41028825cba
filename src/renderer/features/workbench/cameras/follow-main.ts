import { toAngleMs } from '../../../../shared/domain/angles.ts'
import { followStep } from '../../../../shared/domain/follow-camera.ts'
import { frameMiddle, frameShownAt } from '../../../../shared/domain/frames.ts'
import { frames, framesOf } from '../../../state/frames.ts'
import { player, running } from '../../../state/player.ts'
import { onPlayhead, playheadMs } from '../../../state/playhead.ts'
import type { PlayerHandle } from '../../../ui/player/attach-player.ts'

type Film = { readonly recordingId: string; readonly durationMs: number }
/** Whether the camera filmed at the time that is shown. */
export type Coverage = 'before' | 'within' | 'after'

const lookEveryMs = 100

/**
 * Keeps a further camera with the first one: at the same moment when that stands still, running along when it
 * runs. `offset` is asked anew each time, for it can be dragged. Call what comes back to stop.
 */
export function followMain(
  handle: PlayerHandle,
  film: Film,
  offset: () => number,
  onCoverage: (coverage: Coverage) => void
): { readonly again: () => void; readonly stop: () => void } {
  const { video } = handle
  let soughtAt = -Infinity
  let landedAt: number | null = null
  let seekCostMs = 60
  let wantedMs: number | null = null

  const covers = (ms: number): boolean => {
    const coverage = ms < -0.5 ? 'before' : ms < film.durationMs ? 'within' : 'after'
    onCoverage(coverage)
    return coverage === 'within'
  }
  const seek = (ms: number): void => {
    soughtAt = performance.now()
    landedAt = null
    handle.seekTo(Math.max(0, ms) / 1000)
  }
  /** One seek at a time, to the middle of the frame; the latest wish is kept. */
  const stand = (): void => {
    if (!handle.paused()) handle.pause()
    const ms = toAngleMs({ offsetMs: offset() }, playheadMs())
    if (!covers(ms) || video.readyState === 0) return
    const times = framesOf(film.recordingId)
    const middle =
      times.length === 0 ? ms : frameMiddle(times, frameShownAt(times, Math.max(0, ms)), film.durationMs)
    if (video.seeking) wantedMs = middle
    else if (Math.abs(video.currentTime * 1000 - middle) > 0.5) seek(middle)
  }
  const run = (main: { readonly ms: number; readonly rate: number }): void => {
    wantedMs = null
    const ms = toAngleMs({ offsetMs: offset() }, main.ms)
    if (!covers(ms)) {
      if (!handle.paused()) handle.pause()
      return
    }
    if (video.seeking || video.readyState === 0) return
    if (handle.paused()) {
      if (Math.abs(video.currentTime * 1000 - ms) > 150) seek(ms)
      handle.setRate(main.rate)
      void handle.play()
      return
    }
    const aheadMs = video.currentTime * 1000 - ms
    const sinceSeekMs = performance.now() - soughtAt
    const step = followStep({ aheadMs, rate: main.rate, sinceSeekMs, seekCostMs })
    if (step.do === 'seek') seek(video.currentTime * 1000 + step.byMs)
    else if (Math.abs(video.playbackRate - step.rate) > 0.002) handle.setRate(step.rate)
  }
  const look = (): void => {
    const main = running()
    if (main === null) stand()
    else run(main)
  }
  const leave = new AbortController()
  const landed = (): void => {
    if (wantedMs !== null && running() === null) seek(wantedMs)
    wantedMs = null
    landedAt ??= performance.now()
  }
  video.addEventListener('seeked', landed, { signal: leave.signal })
  video.addEventListener('loadedmetadata', look, { signal: leave.signal })
  const stops = [
    handle.onTime(() => {
      // The first picture after a seek tells what seeks cost while the film runs.
      if (landedAt === null || soughtAt === -Infinity || running() === null) return
      seekCostMs = Math.min(400, 0.5 * seekCostMs + 0.5 * (performance.now() - soughtAt))
      soughtAt = performance.now()
      landedAt = null
    }),
    onPlayhead(() => running() === null && stand()),
    player.subscribe((now, before) => now.playing !== before.playing && look()),
    frames.subscribe(() => running() === null && stand())
  ]
  const timer = setInterval(() => running() !== null && look(), lookEveryMs)
  look()
  return {
    again: look,
    stop: () => {
      clearInterval(timer)
      leave.abort()
      for (const stop of stops) stop()
    }
  }
}
