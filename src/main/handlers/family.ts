import type { Services } from '../services/services.ts'
import {
  createFamily,
  openFamily,
  removePerson,
  saveConsents,
  saveFamily,
  savePerson,
  withdrawConsent
} from '../services/storage/families.ts'
import { listLogbook } from '../services/storage/logbook.ts'
import { listFamilies } from '../services/storage/family-list.ts'
import { today } from '../services/today.ts'
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
  | 'family.saveConsents'
  | 'family.withdrawConsent'

export function familyHandlers(services: Services): Pick<Handlers, FamilyCalls> {
  const db = (): Database => services.vault().db
  return {
    'family.list': ({ query }) => listFamilies(db(), query, today()),
    'family.open': ({ familyId }) => openFamily(db(), familyId),
    'family.logbook': ({ familyId }) => listLogbook(db(), familyId),
    'family.create': ({ pseudonym }) => createFamily(db(), pseudonym, new Date().toISOString()),
    'family.save': (family) => saveFamily(db(), family),
    'family.savePerson': (person) => savePerson(db(), person),
    'family.removePerson': ({ personId }) => removePerson(db(), personId),
    'family.saveConsents': ({ consents }) => saveConsents(db(), consents),
    'family.withdrawConsent': ({ consentId, on }) => withdrawConsent(db(), consentId, on)
  }
}
