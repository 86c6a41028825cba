import { z } from 'zod'

/** Integer milliseconds on a recording's own clock; 0 is its first picture. */
export const msSchema = z.number().int().nonnegative()

/** `m:ss` or `h:mm:ss`; with `tenths` or `millis` the fraction follows after a point. */
export function formatTime(ms: number, fraction: 'none' | 'tenths' | 'millis' = 'none'): string {
  const whole = Math.max(0, Math.round(ms))
  const hours = Math.floor(whole / 3_600_000)
  const minutes = Math.floor((whole % 3_600_000) / 60_000)
  const seconds = Math.floor((whole % 60_000) / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const clock =
    hours > 0 ? `${String(hours)}:${two(minutes)}:${two(seconds)}` : `${String(minutes)}:${two(seconds)}`
  if (fraction === 'tenths') return `${clock}.${String(Math.floor((whole % 1000) / 100))}`
  if (fraction === 'millis') return `${clock}.${String(whole % 1000).padStart(3, '0')}`
  return clock
}
