import type { Services } from '../services/services.ts'
import { createFamily, openFamily, saveFamily, savePerson } from '../services/storage/families.ts'
import { consentDay } from '../services/storage/consent-day.ts'
import { correctConsent, saveConsents, withdrawConsent } from '../services/storage/consents.ts'
import { bringBack, removePerson } from '../services/storage/leaving-people.ts'
import { listLogbook } from '../services/storage/logbook.ts'
import { listFamilies } from '../services/storage/family-list.ts'
import { listLocked } from '../services/storage/locked-recordings.ts'
import type { Database } from '../services/vault/database.ts'
import type { Handlers } from './types.ts'

type FamilyCalls =
  | 'family.list'
  | 'family.open'
  | 'family.logbook'
  | 'family.create'
  | 'family.save'
  | 'family.savePerson'
  | 'family.removePerson'
  | 'family.bringBack'
  | 'family.saveConsents'
  | 'family.withdrawConsent'
  | 'family.correctConsent'
  | 'family.locked'

export function familyHandlers(services: Services): Pick<Handlers, FamilyCalls> {
  const db = (): Database => services.vault().db
  const changed = (write: () => void): void => {
    write()
    services.consentChanged()
  }
  return {
    'family.list': ({ query }) => listFamilies(db(), query, consentDay(db())),
    'family.open': ({ familyId }) => openFamily(db(), familyId),
    'family.logbook': ({ familyId }) => listLogbook(db(), familyId),
    'family.create': ({ pseudonym }) => createFamily(db(), pseudonym, new Date().toISOString()),
    'family.save': (family) => saveFamily(db(), family),
    'family.savePerson': (person) => savePerson(db(), person),
    'family.removePerson': ({ personId }) => changed(() => removePerson(db(), personId)),
    'family.bringBack': ({ personId }) => changed(() => bringBack(db(), personId)),
    'family.saveConsents': ({ consents }) => changed(() => saveConsents(db(), consents)),
    'family.withdrawConsent': ({ consentId, on }) => changed(() => withdrawConsent(db(), consentId, on)),
    'family.correctConsent': ({ consentId, ...right }) =>
      changed(() => void correctConsent(db(), consentId, right)),
    'family.locked': () => [...listLocked(db())]
  }
}
