import type { Mask, MaskKey } from './reel-records.ts'

/** Where a mask lies, in fractions of the picture. */
export type MaskBox = Omit<MaskKey, 'atMs'>

export const isSeenMask = ({ kind }: Pick<Mask, 'kind'>): boolean => kind === 'blur' || kind === 'pixelate'

/** Where a mask lies at a time of its recording: still before the first key and after the last, even between; null when it hides nothing then. */
export function maskBoxAt(mask: Pick<Mask, 'startMs' | 'endMs' | 'keys'>, filmMs: number): MaskBox | null {
  if (filmMs < mask.startMs || filmMs >= mask.endMs) return null
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
