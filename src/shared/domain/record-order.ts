import type { Clip } from './reel-records.ts'
import type { SessionRecord } from './session-record.ts'

type Stretch = { readonly startMs: number; readonly endMs: number }

/** Whether nothing of a record ends before it begins. Stored ones may, of an earlier day: they are shown, not refused. */
export function isInOrder(record: SessionRecord): boolean {
  if (record.type === 'moment') return record.endMs === null || record.endMs >= record.startMs
  if (record.type === 'mask') return isForward(record)
  return record.type !== 'clip' || stretchesOf(record).every(isForward)
}

function stretchesOf(clip: Clip): readonly Stretch[] {
  const lines = clip.childLines.flatMap(({ startMs, endMs }) =>
    startMs === null || endMs === null ? [] : [{ startMs, endMs }]
  )
  return [clip, ...clip.slows, ...lines, ...(clip.beside === null ? [] : [clip.beside])]
}

function isForward({ startMs, endMs }: Stretch): boolean {
  return endMs >= startMs
}
