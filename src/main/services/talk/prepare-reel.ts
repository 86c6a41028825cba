import { childMeant } from '../../../shared/domain/child-meant.ts'
import type { Content } from '../../../shared/domain/content.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { forParents } from '../../../shared/domain/for-parents.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { type ParentReel, parentReelOf } from '../../../shared/domain/parent-reel.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import { type ReelItem, recordsOf } from '../../../shared/domain/session-record.ts'
import { parentFacts } from '../reel/out/for-parents.ts'
import { listPeople } from '../storage/families.ts'
import { masksOf } from '../storage/masks.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import { loadVaultSettings } from '../storage/vault-settings.ts'
import type { Database } from '../vault/database.ts'

type Known = {
  readonly content: Content
  readonly language: Language
  readonly recordingOf: (id: string) => Recording
  /** Clips and cards that may not be shown. */
  readonly without: ReadonlySet<string>
}

/** What the parent screen gets of a reel. Clips and masks may be of other sessions of the family. */
export function prepareReel(db: Database, sessionId: string, reelId: string, known: Known): ParentReel {
  const facts = parentFacts(db, sessionId, known.content)
  const wanted = itemsOf(db, sessionId, reelId).filter(({ id }) => !known.without.has(id))
  // Nothing of what is held back reaches the screen's window, not even that there is a film of it.
  const { items } = forParents(wanted, facts)
  const recordingIds = [...new Set(items.flatMap(recordingsIn))]
  return parentReelOf({
    ...{ items, facts, growthInWords: loadVaultSettings(db).growthInWords },
    child: childMeant(listPeople(db, requireSession(db, sessionId).familyId)),
    films: recordingIds.flatMap((id) => recordingIfThere(known, id)),
    masks: recordingIds.flatMap((id) => masksOf(db, id)),
    language: known.language
  })
}

/** The clips that parents don't get to see. */
export function heldBack(
  db: Database,
  sessionId: string,
  reelId: string,
  content: Content
): readonly string[] {
  return forParents(itemsOf(db, sessionId, reelId), parentFacts(db, sessionId, content)).clipIds
}

function itemsOf(db: Database, sessionId: string, reelId: string): readonly ReelItem[] {
  const records = loadRecords(db, sessionId, ['clip', 'card'])
  return [...recordsOf(records, 'clip'), ...recordsOf(records, 'card')].filter(
    (item) => item.reelId === reelId
  )
}

function recordingIfThere({ recordingOf }: Known, id: string): Recording[] {
  try {
    return [recordingOf(id)]
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return []
    throw error
  }
}
