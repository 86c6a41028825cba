import type { SessionRecord } from './session-record.ts'

type Stretch = { readonly startMs: number; readonly endMs: number }

/** Whether nothing of a record ends before it begins. Read ones may, of an earlier day: they are shown, not refused. */
export function isInOrder(record: SessionRecord): boolean {
  switch (record.type) {
    case 'moment':
      return record.endMs === null || record.endMs >= record.startMs
    case 'mask':
      return isForward(record)
    case 'clip': {
      const lines = record.childLines.filter(
        (line): line is typeof line & Stretch => line.startMs !== null && line.endMs !== null
      )
      const beside = record.beside === null ? [] : [record.beside]
      return [record, ...record.slows, ...lines, ...beside].every(isForward)
    }
    default:
      return true
  }
}

function isForward({ startMs, endMs }: Stretch): boolean {
  return endMs >= startMs
}
