import type { Angle } from './session-record.ts'

/** So many cameras can be added to the first one: four pictures at most. */
const mostAngles = 3

/** `[startMs, endMs)` on camera 1's clock. */
export type Span = { readonly startMs: number; readonly endMs: number }

/** The angles of a main recording, in the order in which they were added: camera 2, 3, 4. */
export function anglesOf(angles: readonly Angle[], mainId: string | null): Angle[] {
  return angles.filter((angle) => angle.mainId === mainId)
}

/** What a recording is an angle of; null when it stands on its own. */
export function angleWith(angles: readonly Angle[], recordingId: string): Angle | null {
  return angles.find((angle) => angle.recordingId === recordingId) ?? null
}

/** The angle's own time at a time of camera 1; outside 0 … its duration it filmed nothing. */
export function toAngleMs({ offsetMs }: Pick<Angle, 'offsetMs'>, mainMs: number): number {
  return mainMs - offsetMs
}

export function toMainMs({ offsetMs }: Pick<Angle, 'offsetMs'>, angleMs: number): number {
  return angleMs + offsetMs
}

/** The part of the main recording that an angle filmed too; null when there is none. */
export function angleSpan(
  { offsetMs }: Pick<Angle, 'offsetMs'>,
  angleDurationMs: number,
  mainDurationMs: number
): Span | null {
  const startMs = Math.max(0, offsetMs)
  const endMs = Math.min(mainDurationMs, offsetMs + angleDurationMs)
  return startMs < endMs ? { startMs, endMs } : null
}

/** Where a time of camera 1 lies for an angle: before its first picture, within, or after its last. */
export function angleAt(
  angle: Pick<Angle, 'offsetMs'>,
  angleDurationMs: number,
  mainMs: number
): 'before' | 'within' | 'after' {
  const ms = toAngleMs(angle, mainMs)
  if (ms < 0) return 'before'
  return ms < angleDurationMs ? 'within' : 'after'
}

type AngleRefusal = 'same-recording' | 'too-many' | 'has-angles' | 'is-angle' | 'main-is-angle'

/** Why a recording can't become an angle of `mainId` beside the angles there are; null when it can. */
export function whyNoAngle(
  angles: readonly Pick<Angle, 'mainId' | 'recordingId'>[],
  mainId: string,
  recordingId: string
): AngleRefusal | null {
  if (mainId === recordingId) return 'same-recording'
  if (angles.some((angle) => angle.recordingId === mainId)) return 'main-is-angle'
  if (angles.some((angle) => angle.mainId === recordingId)) return 'has-angles'
  if (angles.some((angle) => angle.recordingId === recordingId)) return 'is-angle'
  if (angles.filter((angle) => angle.mainId === mainId).length >= mostAngles) return 'too-many'
  return null
}

/** True when each angle could have been added beside the others. */
export function areSoundAngles(angles: readonly Pick<Angle, 'mainId' | 'recordingId'>[]): boolean {
  return angles.every(
    ({ mainId, recordingId }, at) => whyNoAngle(angles.toSpliced(at, 1), mainId, recordingId) === null
  )
}
