import type { Film } from './clip-pieces.ts'
import { frameShownAt, type FrameTimes, nearestFrame } from './frames.ts'
import type { Mask, MaskKey } from './reel-records.ts'

/** Where a mask lies, in fractions of the picture. */
export type MaskBox = Omit<MaskKey, 'atMs'>

export const isSeenMask = ({ kind }: Pick<Mask, 'kind'>): boolean => kind === 'blur' || kind === 'pixelate'

/**
 * Where a mask lies on the picture that begins at `filmMs`: still before the first key and after the last, even between;
 * null when it hides nothing then. Times are kept as whole milliseconds and pictures begin between them, so the picture's
 * time is rounded as they were: the first picture that is meant is always hidden.
 */
export function maskBoxAt(mask: Pick<Mask, 'startMs' | 'endMs' | 'keys'>, filmMs: number): MaskBox | null {
  const rounded = Math.round(filmMs)
  if (rounded < mask.startMs || rounded >= mask.endMs) return null
  const next = mask.keys.findIndex(({ atMs }) => atMs > filmMs)
  const before = mask.keys[next < 0 ? mask.keys.length - 1 : next - 1]
  const after = mask.keys[next]
  if (before === undefined) return after === undefined ? null : boxOf(after)
  if (after === undefined) return boxOf(before)
  const part = (filmMs - before.atMs) / (after.atMs - before.atMs)
  const between = (from: number, to: number): number => from + (to - from) * part
  return {
    x: between(before.x, after.x),
    y: between(before.y, after.y),
    width: between(before.width, after.width),
    height: between(before.height, after.height)
  }
}

function boxOf({ x, y, width, height }: MaskKey): MaskBox {
  return { x, y, width, height }
}

/**
 * The same masks, each from the beginning of the picture in whose time it begins, and to the end of the last that a clip with
 * the mask's own edges shows: a picture is hidden as a whole. What is only heard keeps its own edges, to the sample.
 */
export function onWholePictures(
  masks: readonly Mask[],
  { frames, endMs: filmEndMs }: Pick<Film, 'frames' | 'endMs'>
): readonly Mask[] {
  if (frames.length === 0) return masks
  return masks.map((mask) => {
    if (!isSeenMask(mask)) return mask
    const startMs = Math.min(mask.startMs, roundedStart(frames, frameShownAt(frames, mask.startMs)))
    const last = nearestFrame(frames, mask.endMs, filmEndMs) - 1
    // Two pictures in one millisecond: the one the mask ends before may be kept as that same millisecond.
    const endMs = last < 0 ? mask.endMs : Math.max(mask.endMs, roundedStart(frames, last) + 1)
    return startMs === mask.startMs && endMs === mask.endMs ? mask : { ...mask, startMs, endMs }
  })
}

function roundedStart(frames: FrameTimes, index: number): number {
  return Math.round(frames[index] ?? 0)
}
