import { randomUUID } from 'node:crypto'
import { defaultCodebookId } from '../../../shared/domain/codebook.ts'
import type { Cycle, Session, Trajectory } from '../../../shared/domain/family.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Database } from '../vault/database.ts'
import { requireFamily } from './families.ts'
import {
  cycleTable,
  insertOne,
  selectAll,
  selectOne,
  sessionTable,
  trajectoryTable,
  updateOne
} from './family-tables.ts'
import { prepared } from './prepared.ts'

export type NewSession = {
  readonly familyId: string
  readonly date: string
  readonly place: string
  readonly situation: string
  /** What a trajectory is called when this is the first one of the family. */
  readonly trajectoryTitle: string
}

const sessionsPerCycle = 5

/** Adds the family's next session, in its newest cycle, or in a new one when that is full. */
export function createSession(db: Database, request: NewSession): Session {
  return db
    .transaction(() => {
      requireFamily(db, request.familyId)
      const cycle = cycleWithRoom(db, trajectoryFor(db, request))
      const session: Session = {
        id: randomUUID(),
        cycleId: cycle.id,
        familyId: request.familyId,
        number: lastNumber(db, request.familyId) + 1,
        date: request.date,
        place: request.place,
        situation: request.situation,
        codebookId: defaultCodebookId
      }
      insertOne(db, sessionTable, session)
      return session
    })
    .immediate()
}

export function requireSession(db: Database, sessionId: string): Session {
  const session = selectOne(db, sessionTable, sessionId)
  if (!session) throw new Failure('not-found')
  return session
}

/** A session stays in its family and its cycle. */
export function saveSession(db: Database, session: Session): void {
  if (!updateOne(db, sessionTable, session, ['id', 'family_id', 'cycle_id'])) throw new Failure('not-found')
}

function trajectoryFor(db: Database, request: NewSession): Trajectory {
  const newest = 'WHERE family_id = ? AND ended_on IS NULL ORDER BY started_on DESC, rowid DESC LIMIT 1'
  const [known] = selectAll(db, trajectoryTable, newest, request.familyId)
  if (known) return known
  const { familyId, trajectoryTitle: title, date: startedOn } = request
  const trajectory: Trajectory = { id: randomUUID(), familyId, title, startedOn, endedOn: null }
  insertOne(db, trajectoryTable, trajectory)
  return trajectory
}

function cycleWithRoom(db: Database, { id: trajectoryId }: Trajectory): Cycle {
  const newest = 'WHERE trajectory_id = ? ORDER BY number DESC LIMIT 1'
  const [last] = selectAll(db, cycleTable, newest, trajectoryId)
  if (last && sessionsIn(db, last.id) < last.plannedSessions) return last
  const number = (last?.number ?? 0) + 1
  const cycle: Cycle = { id: randomUUID(), trajectoryId, number, plannedSessions: sessionsPerCycle }
  insertOne(db, cycleTable, cycle)
  return cycle
}

function sessionsIn(db: Database, cycleId: string): number {
  return prepared(db, 'SELECT COUNT(*) FROM session WHERE cycle_id = ?').pluck().get(cycleId) as number
}

function lastNumber(db: Database, familyId: string): number {
  const sql = 'SELECT COALESCE(MAX(number), 0) FROM session WHERE family_id = ?'
  return prepared(db, sql).pluck().get(familyId) as number
}
