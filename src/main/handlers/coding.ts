import { noteUnblinded } from '../services/note-unblinded.ts'
import type { Services } from '../services/services.ts'
import {
  activePass,
  keepCorrection,
  listCorrections,
  loadCoder,
  rememberPass,
  saveCoder
} from '../services/storage/coders.ts'
import type { Database } from '../services/vault/database.ts'
import type { Handlers } from './types.ts'

type CodingCalls =
  'coding.coder' | 'coding.saveCoder' | 'coding.correct' | 'coding.activePass' | 'coding.choosePass'

export function codingHandlers(services: Services): Pick<Handlers, CodingCalls> {
  const db = (): Database => services.vault().db
  return {
    'coding.coder': ({ coder }) => ({
      settings: loadCoder(db(), coder),
      corrections: listCorrections(db(), coder)
    }),
    'coding.saveCoder': ({ coder, settings }) => saveCoder(db(), coder, settings),
    'coding.correct': ({ coder, correction, kept }) => keepCorrection(db(), coder, correction, kept),
    'coding.activePass': ({ sessionId }) => ({ passId: activePass(db(), sessionId) }),
    'coding.choosePass': ({ sessionId, passId }) =>
      noteUnblinded(db(), sessionId, () => rememberPass(db(), sessionId, passId))
  }
}
