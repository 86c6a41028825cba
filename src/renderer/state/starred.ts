import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { byTime } from '../../shared/domain/coding.ts'

/** The starred of a list of moments that never changes: looked for once, however often the session does. */
const known = new WeakMap<readonly Moment[], readonly Moment[]>()

function starredIn(moments: readonly Moment[]): readonly Moment[] {
  const found = known.get(moments) ?? moments.filter(({ star }) => star)
  known.set(moments, found)
  return found
}

/** The starred moments of these recordings and passes in the order of time. */
export function starredMoments(
  doc: Doc,
  recordingIds: readonly string[],
  passIds: readonly (string | null)[]
): readonly Moment[] {
  return recordingIds
    .flatMap((recordingId) => passIds.flatMap((passId) => starredIn(doc.momentsOf(recordingId, passId))))
    .toSorted(byTime)
}
