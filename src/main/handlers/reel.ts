import type { Recording } from '../../shared/domain/recording.ts'
import { texts } from '../../shared/i18n/index.ts'
import { filmName } from '../services/reel/out/film-name.ts'
import { requireSoundLock } from '../services/reel/out/require-sound-lock.ts'
import { tellTale } from '../services/reel/out/tell-tale.ts'
import type { Reels } from '../services/reel/reels.ts'
import { chosenReelOf, rememberReel } from '../services/storage/chosen-reels.ts'
import { indexCodes } from '../../shared/domain/codebook.ts'
import { loadRemovedMoments, readHiddenElsewhere } from '../services/storage/hidden-moments.ts'
import { consentDay } from '../services/storage/consent-day.ts'
import { loadExportHabit, saveExportHabit } from '../services/storage/export-habit.ts'
import type { Services } from '../services/services.ts'
import { listConsents } from '../services/storage/families.ts'
import { requireSession } from '../services/storage/sessions.ts'
import { today } from '../services/today.ts'
import { loadClipMoments, loadMomentsOf, loadReelSources } from '../services/storage/reel-sources.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type ReelCalls =
  | 'reel.cacheSize'
  | 'reel.emptyCache'
  | 'reel.sources'
  | 'reel.momentsOf'
  | 'reel.chosen'
  | 'reel.choose'
  | 'reel.prepare'
  | 'reel.draw'
  | 'reel.exportHabit'
  | 'reel.fileName'
  | 'reel.export'

export function reelHandlers(
  services: Services,
  recordingsOf: (sessionId: string) => readonly Recording[],
  reels: Reels,
  shell: Shell
): Pick<Handlers, ReelCalls> {
  const fileName = (sessionId: string, suggestedName: string) => {
    const { db } = services.vault()
    return filmName(
      suggestedName,
      `${texts[services.appSettings.get().language].out.neutralName} ${today()}`,
      tellTale(db, requireSession(db, sessionId).familyId, services.vaultDirectory)
    )
  }
  return {
    'reel.sources': ({ sessionId }) => {
      const { db } = services.vault()
      const { records: sessions, unreadable } = loadReelSources(db, sessionId, recordingsOf)
      const hidden = readHiddenElsewhere(db, sessionId, indexCodes(services.content.codebooks))
      return {
        sessions,
        unreadable: unreadable + hidden.unreadable,
        clipMoments: loadClipMoments(db, sessionId),
        hiddenMoments: hidden.records,
        removedMoments: [...loadRemovedMoments(db, sessionId)],
        consents: listConsents(db, requireSession(db, sessionId).familyId),
        today: consentDay(db)
      }
    },
    'reel.momentsOf': ({ sessionId, ofSessionId }) =>
      loadMomentsOf(services.vault().db, sessionId, ofSessionId),
    'reel.chosen': ({ sessionId }) => ({ reelId: chosenReelOf(services.vault().db, sessionId) }),
    'reel.choose': ({ sessionId, reelId }) => rememberReel(services.vault().db, sessionId, reelId),
    'reel.prepare': ({ sessionId, reelId }) => reels.prepare(sessionId, reelId),
    'reel.cacheSize': () => ({ bytes: reels.cacheSize() }),
    'reel.emptyCache': async () => {
      await reels.emptyCache()
      return { bytes: reels.cacheSize() }
    },
    'reel.draw': ({ drawing, size }) => reels.draw(drawing, size),
    'reel.exportHabit': () => loadExportHabit(services.vault().db),
    'reel.fileName': ({ sessionId, suggestedName }) => fileName(sessionId, suggestedName),
    'reel.export': async ({ sessionId, reelId, suggestedName, choice }) => {
      requireSoundLock(choice, today())
      reels.requireMayLeave(sessionId, reelId, choice)
      // Told before the person chooses a place, rather than after.
      await reels.plan(sessionId, reelId, choice)
      const { name } = fileName(sessionId, suggestedName)
      const path = await (choice.what === 'film'
        ? shell.chooseSavePath(name, 'mp4')
        : shell.chooseNewFolder(name))
      if (path === null) return null
      saveExportHabit(services.vault().db, choice)
      return reels.export(sessionId, reelId, path, choice)
    }
  }
}
