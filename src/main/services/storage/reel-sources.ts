import type { ReelSource } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { PackedMoments } from '../../../shared/domain/pack-moments.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { type InView, inViewSchema } from '../../../shared/domain/reel-records.ts'
import { type Moment, momentSchema, type SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import type { Row } from './columns.ts'
import { selectAll, selectReadable, sessionTable } from './family-tables.ts'
import { prepared } from './prepared.ts'
import { type Readable, readRows } from './readable.ts'
import { recordTables } from './record-columns.ts'
import { loadKnownMoments, loadRecords, readRecords } from './records.ts'
import { requireSession } from './sessions.ts'

/** Every session of the family that this one is of, by number, with what reels can be made of. */
export function loadReelSources(
  db: Database,
  sessionId: string,
  recordingsOf: (sessionId: string) => readonly Recording[]
): Readable<ReelSource> {
  const { familyId } = requireSession(db, sessionId)
  const sessions = selectReadable(db, sessionTable, 'WHERE family_id = ? ORDER BY number', familyId)
  const read = sessions.records.map((session) => {
    const { records, unreadable } = readRecords(db, session.id, ['angle', 'mask', 'in-view', 'pass'])
    const recordings = [...recordingsOf(session.id)]
    return { source: { session, recordings, records: records.filter(isSaidOfRecording) }, unreadable }
  })
  return {
    records: read.map(({ source }) => source),
    unreadable: read.reduce((count, { unreadable }) => count + unreadable, sessions.unreadable)
  }
}

function isSaidOfRecording(record: SessionRecord): record is ReelSource['records'][number] {
  return ['angle', 'mask', 'in-view', 'pass'].includes(record.type)
}

/** The moments of other sessions that clips of this one were made from. */
export function loadClipMoments(db: Database, sessionId: string): Moment[] {
  const { columns } = recordTables.moment
  const rows = prepared(
    db,
    `SELECT DISTINCT moment.* FROM clip JOIN moment ON moment.id = clip.moment_id
     WHERE clip.session_id = ? AND moment.session_id <> clip.session_id`
  ).all(sessionId)
  return readRows(momentSchema, columns, rows, { type: 'moment' }).records
}

/** The moments of a session of the same family; while a blind pass is coded there, its own alone. */
export function loadMomentsOf(db: Database, sessionId: string, ofSessionId: string): PackedMoments {
  const [own, other] = [requireSession(db, sessionId), requireSession(db, ofSessionId)]
  if (own.familyId !== other.familyId) throw new Failure('not-found')
  return loadKnownMoments(db, ofSessionId)
}

/** Who is in view of the family's recordings; nothing of one of which not all that is said can be read. */
export function readInView(db: Database, familyId: string): readonly InView[] {
  const { columns } = recordTables['in-view']
  const rows = prepared(
    db,
    `SELECT in_view.* FROM in_view JOIN session ON session.id = in_view.session_id
     WHERE session.family_id = ? ORDER BY session.number, in_view.rowid`
  ).all(familyId)
  const byRecording = Map.groupBy(rows as Row[], ({ recording_id: recordingId }) => recordingId)
  return [...byRecording.values()].flatMap((said) => {
    const { records, unreadable } = readRows(inViewSchema, columns, said, { type: 'in-view' })
    return unreadable === 0 ? records : []
  })
}

/** The masks of the family's recordings and who is in view of them. */
export function loadSaidInFamily(db: Database, familyId: string): SessionRecord[] {
  const sessions = selectAll(db, sessionTable, 'WHERE family_id = ? ORDER BY number', familyId)
  return sessions.flatMap(({ id }) => loadRecords(db, id, ['mask', 'in-view']))
}
