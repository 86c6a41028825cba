import { toAngleMs, toMainMs } from './angles.ts'
import { camerasOf } from './clip-camera.ts'
import { hides, shownIn } from './reel-consent.ts'
import type { Mask } from './reel-records.ts'
import type { Angle, ReelItem } from './session-record.ts'

/**
 * Whether another camera has someone hidden at the time of what an item shows, and the camera it shows nobody: what hides
 * on one picture says nothing of the other.
 */
export function isHiddenElsewhere(
  item: ReelItem,
  masks: ReadonlyMap<string, readonly Mask[]>,
  angles: readonly Angle[]
): boolean {
  return shownIn(item).some(({ recordingId, startMs, endMs }) => {
    const hiddenOn = (id: string, from: number, to: number): boolean =>
      (masks.get(id) ?? []).some((mask) => hides(mask) && mask.startMs < to && mask.endMs > from)
    if (hiddenOn(recordingId, startMs, endMs)) return false
    const cameras = camerasOf(angles, recordingId)
    const own = cameras.find((camera) => camera.recordingId === recordingId)
    if (own === undefined) return false
    return cameras.some((camera) => {
      const there = (ms: number): number => toAngleMs(camera, toMainMs(own, ms))
      return camera !== own && hiddenOn(camera.recordingId, there(startMs), there(endMs))
    })
  })
}
