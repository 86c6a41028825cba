import { call, tokenFor } from '../api.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Result } from '../../shared/domain/failure.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import type { Session } from '../../shared/domain/family.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { tellFailure } from './app.ts'
import { openSession, session } from './session.ts'

/** Asks for files and starts importing them into the open session. True when some were chosen. */
export async function chooseRecordings(): Promise<boolean> {
  const sessionId = session.getState().open?.session.id
  return sessionId !== undefined && take(sessionId, await call('recording.choose', { sessionId }))
}

/** Asks for other files in place of one that could not be imported; that goes only when there are others. */
export async function chooseInstead(recordingId: string): Promise<void> {
  if (await chooseRecordings()) await removeRecording(recordingId)
}

/** Asks for a recording's file once more, to import it beside the recording with another sound track. */
export async function chooseWithSound({ id, sessionId }: Recording, soundTrack: number): Promise<void> {
  take(sessionId, await call('recording.chooseWithSound', { recordingId: id, soundTrack }))
}

/** Main takes no more files in one call. */
const mostAtOnce = 50

/** Starts importing files that were dropped on the open session. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const sessionId = session.getState().open?.session.id
  if (sessionId === undefined || files.length === 0) return
  for (let from = 0; from < files.length; from += mostAtOnce) {
    const some = files.slice(from, from + mostAtOnce)
    const given = await Promise.all(some.map((file) => tokenFor(file)))
    // What was dragged out of another program need not be a file at all.
    for (const [at, { name }] of some.entries())
      if (given[at] === '') tellFailure('file-unreadable', { name })
    const tokens = given.filter((token) => token !== '')
    if (tokens.length > 0) take(sessionId, await call('recording.importDropped', { sessionId, tokens }))
  }
}

/** Destroys a recording; the session is read again, because its moments and clips are gone too. */
export async function removeRecording(recordingId: string): Promise<void> {
  const removed = await call('recording.remove', { recordingId })
  if (!removed.ok) tellFailure(removed.code, removed.detail)
  const sessionId = session.getState().open?.session.id
  if (sessionId !== undefined) await openSession(sessionId)
}

/** The moments and clips that go when the recording goes. */
export function ownRecords(doc: Doc, recordingId: string): readonly (Moment | Clip)[] {
  return [...doc.moments(), ...doc.of('clip')].filter((record) => record.recordingId === recordingId)
}

/** Saves when and where the open session was filmed. True when it is on the disk. */
export async function saveSessionDetails(details: Session): Promise<boolean> {
  const saved = await call('session.save', details)
  if (!saved.ok) {
    tellFailure(saved.code, saved.detail)
    return false
  }
  session.setState(({ open }) =>
    open?.session.id === details.id ? { open: { ...open, session: details } } : {}
  )
  return true
}

function take(sessionId: string, started: Result<Recording[]>): boolean {
  if (!started.ok) {
    tellFailure(started.code, started.detail)
    return false
  }
  session.setState(({ open, recordings }) => {
    if (open?.session.id !== sessionId) return {}
    // Main may have told of them already, and know more by now.
    const known = new Set(recordings.map(({ id }) => id))
    return { recordings: [...recordings, ...started.value.filter(({ id }) => !known.has(id))] }
  })
  return started.value.length > 0
}
