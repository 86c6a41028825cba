import type { MediaInfo } from '../../../shared/domain/recording.ts'
import { durationMsOf, frameTimesOf } from './copy-index.ts'
import type { MadeCopy } from './make-copy.ts'

/** What is known of the finished copy, from the copy itself. */
export function mediaInfoOf({ header, index }: MadeCopy): MediaInfo {
  return {
    durationMs: durationMsOf(index),
    width: header.width,
    height: header.height,
    frameRate: usualRate(frameTimesOf(index)),
    hasAudio: header.audio !== null
  }
}

/** Of a film of a single picture, which has none. */
const anyRate = 25

/** The mean of all steps that are about as long as the middle one: neither gaps nor rounding shift it. */
export function usualRate(times: Float64Array): number {
  const steps = times.subarray(1).map((ms, n) => ms - (times[n] ?? 0))
  if (steps.length === 0) return anyRate
  const middle = steps.toSorted()[Math.floor(steps.length / 2)] ?? 40
  const usual = steps.filter((step) => Math.abs(step - middle) < middle * 0.2)
  const mean = usual.reduce((sum, step) => sum + step, 0) / usual.length
  return Math.round(100_000 / mean) / 100
}
