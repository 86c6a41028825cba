import { type PictureView, wholePicture } from './picture-view.ts'
import type { Framing } from './reel-records.ts'

/** Which part of the picture is shown at a time of the recording: still before the first and after the last, even between. */
export function viewAt(framings: readonly Framing[], filmMs: number): PictureView {
  const inTime = framings.toSorted((a, b) => a.atMs - b.atMs)
  const next = inTime.findIndex(({ atMs }) => atMs > filmMs)
  const before = inTime[next < 0 ? inTime.length - 1 : next - 1]
  const after = inTime[next]
  if (before === undefined || next < 0) return (before ?? after)?.view ?? wholePicture
  if (after === undefined) return before.view
  const part = (filmMs - before.atMs) / (after.atMs - before.atMs)
  const between = (from: number, to: number): number => from + (to - from) * part
  return {
    scale: between(before.view.scale, after.view.scale),
    x: between(before.view.x, after.view.x),
    y: between(before.view.y, after.view.y)
  }
}
