import { anglesOf, angleWith, toAngleMs, toMainMs } from './angles.ts'
import type { Beside, Clip } from './reel-records.ts'
import type { Angle } from './session-record.ts'

/** The cameras that filmed what a recording shows, camera 1 first: their recordings, and where their time 0 lies on camera 1's clock. */
export function camerasOf(
  angles: readonly Angle[],
  recordingId: string
): readonly { readonly recordingId: string; readonly offsetMs: number }[] {
  const mainId = angleWith(angles, recordingId)?.mainId ?? recordingId
  return [{ recordingId: mainId, offsetMs: 0 }, ...anglesOf(angles, mainId)]
}

/**
 * The same clip as another camera saw it: all its times go along. What is framed stays with the picture it was framed in.
 * Null where that camera did not film the whole clip.
 */
export function onCamera(
  clip: Clip,
  angles: readonly Angle[],
  recordingId: string,
  durationMs: number
): Partial<Clip> | null {
  const cameras = camerasOf(angles, clip.recordingId)
  const [from, to] = [clip.recordingId, recordingId].map((id) =>
    cameras.find((camera) => camera.recordingId === id)
  )
  if (from === undefined || to === undefined) return null
  const moved = (ms: number): number => toAngleMs(to, toMainMs(from, ms))
  const [startMs, endMs] = [moved(clip.startMs), moved(clip.endMs)]
  if (startMs < 0 || endMs > durationMs) return null
  const kept = (ms: number): number => Math.min(endMs, Math.max(startMs, moved(ms)))
  const orNull = (ms: number | null): number | null => (ms === null ? null : kept(ms))
  return {
    recordingId,
    startMs,
    endMs,
    slows: clip.slows.map((slow) => ({ ...slow, startMs: kept(slow.startMs), endMs: kept(slow.endMs) })),
    freezes: clip.freezes.map((freeze) => ({ ...freeze, atMs: kept(freeze.atMs) })),
    childLines: clip.childLines.map((line) => ({
      ...line,
      startMs: orNull(line.startMs),
      endMs: orNull(line.endMs)
    })),
    framings: []
  }
}

/** What the other cameras saw meanwhile, where they filmed the whole clip; cameras are numbered from 1. */
export function camerasBeside(
  clip: Clip,
  angles: readonly Angle[],
  durationOf: (recordingId: string) => number
): readonly {
  readonly number: number
  readonly ownNumber: number
  readonly beside: Pick<Beside, 'recordingId' | 'startMs' | 'endMs'>
}[] {
  const cameras = camerasOf(angles, clip.recordingId)
  const ownNumber = cameras.findIndex(({ recordingId }) => recordingId === clip.recordingId) + 1
  return cameras.flatMap(({ recordingId }, at) => {
    const there = onCamera(clip, angles, recordingId, durationOf(recordingId))
    if (recordingId === clip.recordingId || there === null) return []
    const { startMs = 0, endMs = 0 } = there
    return [{ number: at + 1, ownNumber, beside: { recordingId, startMs, endMs } }]
  })
}

/** The stretch that runs beside a clip from a moment on: as long as the clip, within its film, with the same lead-up. */
export function besideStretch(
  clip: Pick<Clip, 'startMs' | 'endMs'>,
  own: { readonly startMs: number } | null,
  other: { readonly startMs: number },
  durationMs: number
): { readonly startMs: number; readonly endMs: number } {
  const length = Math.min(durationMs, clip.endMs - clip.startMs)
  const leadUp = own === null ? 0 : Math.max(0, own.startMs - clip.startMs)
  const startMs = Math.max(0, Math.min(other.startMs - leadUp, durationMs - length))
  return { startMs, endMs: startMs + length }
}

/** A time in the last picture of a stretch: at its end, to half a millisecond, the next one is shown already. */
export function lastOf({ startMs, endMs }: Pick<Beside, 'startMs' | 'endMs'>): number {
  return Math.max(startMs, endMs - 1)
}
