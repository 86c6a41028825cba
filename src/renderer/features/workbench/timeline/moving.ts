import type { Diff } from '../../../../shared/domain/diff.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'

/** Of an edit, the moments of this recording and of the passes shown that it takes out and those that it puts in. */
export function movingIn(
  diff: Diff,
  recordingId: string,
  passes: readonly (string | null)[]
): [gone: Moment[], come: Moment[]] {
  const isHere = (record: Diff['added'][number]): record is Moment =>
    record.type === 'moment' && record.recordingId === recordingId && passes.includes(record.passId)
  const from = diff.updated.map(([before]) => before)
  const to = diff.updated.map(([, after]) => after)
  return [[...diff.removed, ...from].filter(isHere), [...diff.added, ...to].filter(isHere)]
}
