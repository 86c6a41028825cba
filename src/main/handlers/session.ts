import { mayImport, mayUseStills } from '../../shared/domain/consent.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import type { Services } from '../services/services.ts'
import { commit } from '../services/storage/commit.ts'
import { loadHistory } from '../services/storage/edit-log.ts'
import { listConsents, listPeople, requireFamily } from '../services/storage/families.ts'
import { loadRecords } from '../services/storage/records.ts'
import { createSession, requireSession, saveSession } from '../services/storage/sessions.ts'
import { today } from '../services/today.ts'
import type { Database } from '../services/vault/database.ts'
import type { Handlers } from './types.ts'

type SessionCalls = 'session.create' | 'session.save' | 'session.open' | 'session.commit'

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
      const people = listPeople(db(), session.familyId)
      const consents = listConsents(db(), session.familyId)
      return {
        family: requireFamily(db(), session.familyId),
        people,
        mayImport: mayImport(people, consents, today()),
        mayUseStills: mayUseStills(people, consents, today()),
        session,
        recordings: [...recordingsOf(sessionId)],
        records: loadRecords(db(), sessionId),
        history: loadHistory(db(), sessionId)
      }
    },
    'session.commit': ({ sessionId, diff, as }) => {
      const savedAt = new Date().toISOString()
      commit(db(), sessionId, diff, as, savedAt)
      return { savedAt }
    }
  }
}
