import { mayImport } from '../../shared/domain/consent.ts'
import { Failure } from '../../shared/domain/failure.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import { recordsOf } from '../../shared/domain/session-record.ts'
import type { Services } from '../services/services.ts'
import { noteUnblinded } from '../services/note-unblinded.ts'
import { changesHidden } from '../services/storage/blind.ts'
import { mayShowStills } from '../services/stills-consent.ts'
import { commit } from '../services/storage/commit.ts'
import { commitSayingWhoIsSeen } from '../services/storage/commit-in-view.ts'
import { consentDay } from '../services/storage/consent-day.ts'
import { loadEarlier, loadHistory } from '../services/storage/edit-log.ts'
import { listConsents, readPeople, requireFamily } from '../services/storage/families.ts'
import { recordTypes } from '../services/storage/record-columns.ts'
import { listRecordings } from '../services/storage/recordings.ts'
import { readKnownMoments, readRecords } from '../services/storage/records.ts'
import { createSession, requireSession, saveSession } from '../services/storage/sessions.ts'
import type { Database } from '../services/vault/database.ts'
import type { Handlers } from './types.ts'

type SessionCalls = 'session.create' | 'session.save' | 'session.open' | 'session.history' | 'session.commit'

/** Moments go packed. */
const otherTypes = recordTypes.filter((type) => type !== 'moment')

/** Written into the vault once, in the language of that moment; a therapist can change it. */
const trajectoryTitles: Readonly<Record<Language, string>> = { nl: 'Traject 1', en: 'Trajectory 1' }

export function sessionHandlers(
  services: Services,
  recordingsOf: (sessionId: string) => readonly Recording[]
): Pick<Handlers, SessionCalls> {
  const db = (): Database => services.vault().db
  return {
    'session.create': (request) => {
      const trajectoryTitle = trajectoryTitles[services.appSettings.get().language]
      return createSession(db(), { ...request, trajectoryTitle })
    },
    'session.save': (session) => saveSession(db(), session),
    'session.open': ({ sessionId }) => {
      const session = requireSession(db(), sessionId)
      const { records: people, unreadable } = readPeople(db(), session.familyId)
      const consents = listConsents(db(), session.familyId)
      const { records, ...others } = readRecords(db(), sessionId, otherTypes)
      const { moments, ...coded } = readKnownMoments(db(), sessionId)
      const recordings = recordingsOf(sessionId)
      const recordingIds = recordings.map(({ id }) => id)
      // Somebody who can't be read has agreed to nothing that is known.
      const isEveryone = unreadable === 0
      return {
        family: requireFamily(db(), session.familyId),
        people,
        mayImport: isEveryone && mayImport(people, consents, consentDay(db())),
        mayUseStills: isEveryone && mayShowStills(db(), sessionId, recordingIds),
        session,
        recordings: [...recordings],
        records,
        moments,
        history: loadHistory(db(), sessionId),
        unreadable: unreadable + others.unreadable + coded.unreadable
      }
    },
    'session.history': ({ sessionId, side, skip }) => loadEarlier(db(), sessionId, side, skip),
    'session.commit': ({ sessionId, diff, as }) => {
      // Undo and redo only bring back what was taken with consent.
      const isNew = as === 'edit' || as === 'plain'
      const stills = isNew ? recordsOf(diff.added, 'still').map(({ recordingId }) => recordingId) : []
      if (stills.length > 0) requireStillsConsent(db(), sessionId, stills)
      const savedAt = new Date().toISOString()
      const isSaid = commitSayingWhoIsSeen(db(), sessionId, diff, () =>
        noteUnblinded(db(), sessionId, (blind) => {
          // The page that sends it has only what is left of a hidden moment.
          if (blind !== null && changesHidden(db(), diff, blind))
            throw new Failure('bad-input', { reason: 'hidden moment' })
          commit(db(), sessionId, diff, as, savedAt)
        })
      )
      services.edited(diff)
      if (isSaid) services.consentChanged()
      return { savedAt }
    }
  }
}

/** Nobody takes a still without the consent of everyone in view, whatever the page thought it knew. */
function requireStillsConsent(db: Database, sessionId: string, recordingIds: readonly string[]): void {
  const own = listRecordings(db, sessionId).map(({ id }) => id)
  if (!mayShowStills(db, sessionId, [...own, ...recordingIds])) throw new Failure('no-consent')
}
