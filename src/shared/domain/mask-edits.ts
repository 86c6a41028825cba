import { type Pictures, pictureMs } from './clip-marks.ts'
import type { Box } from './picture-box.ts'
import type { Mask } from './reel-records.ts'

/** Where a mask lies that is not placed yet: in the middle, about as large as a face of someone near. */
export const firstBox: Box = { x: 0.4, y: 0.3, width: 0.2, height: 0.3 }

export type NewMask = Pick<Mask, 'id' | 'recordingId' | 'kind'> & {
  readonly startMs: number
  readonly endMs: number
}

/** Hides from the picture shown at `startMs`; null when that leaves no picture before `endMs`. */
export function newMask({ startMs, endMs, ...rest }: NewMask, pictures: Pictures): Mask | null {
  const from = pictureMs(pictures, startMs)
  if (from >= endMs) return null
  const isSeen = rest.kind === 'blur' || rest.kind === 'pixelate'
  return {
    type: 'mask',
    ...rest,
    ...{ startMs: from, endMs, shape: 'oval', personId: null, reviewed: true },
    keys: isSeen ? [{ atMs: from, ...firstBox }] : []
  }
}

/** The mask lies there on the picture shown at `ms`: the key of that picture is changed, or it gets one. */
export function withKey(mask: Mask, pictures: Pictures, ms: number, box: Box): Pick<Mask, 'keys'> {
  const atMs = pictureMs(pictures, ms)
  const { x, y, width, height } = box
  const others = mask.keys.filter((key) => key.atMs !== atMs)
  return { keys: [...others, { atMs, x, y, width, height }].toSorted((a, b) => a.atMs - b.atMs) }
}

/** Without the key of the picture shown at `ms`; the last one stays: without any it would hide nothing. */
export function withoutKey(mask: Mask, pictures: Pictures, ms: number): Pick<Mask, 'keys'> | null {
  const keys = mask.keys.filter(({ atMs }) => atMs !== pictureMs(pictures, ms))
  return keys.length === 0 || keys.length === mask.keys.length ? null : { keys }
}

/** The key before or after the picture shown at `ms`; null when there is none. */
export function nextKeyMs(mask: Mask, pictures: Pictures, ms: number, by: -1 | 1): number | null {
  const at = pictureMs(pictures, ms)
  const times = mask.keys.map(({ atMs }) => atMs)
  return (by < 0 ? times.findLast((time) => time < at) : times.find((time) => time > at)) ?? null
}

/** Hides from, or up to and with, the picture shown at `ms`; an edge never goes beyond the other. */
export function boundMask(
  mask: Mask,
  pictures: Pictures,
  edge: 'start' | 'end',
  ms: number
): Pick<Mask, 'startMs' | 'endMs'> {
  const { startMs, endMs } = mask
  const shown = pictureMs(pictures, ms)
  const after = pictureMs(pictures, ms, 1)
  return edge === 'start'
    ? { startMs: shown, endMs: Math.max(endMs, after) }
    : { startMs: Math.min(startMs, shown), endMs: after }
}
