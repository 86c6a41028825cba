import { type Code, indexCodes } from '../../../shared/domain/codebook.ts'
import type { Content } from '../../../shared/domain/content.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { isForParents, type ParentReel, parentReelOf } from '../../../shared/domain/parent-reel.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { type ReelItem, recordsOf } from '../../../shared/domain/session-record.ts'
import { masksOf } from '../storage/masks.ts'
import { prepared } from '../storage/prepared.ts'
import { loadRecords } from '../storage/records.ts'
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
  const items = itemsOf(db, sessionId, reelId).filter(({ id }) => !known.without.has(id))
  const recordingIds = [...new Set(items.flatMap(recordingsIn))]
  return parentReelOf({
    items,
    codeOf: codeOf(db, known.content),
    films: recordingIds.flatMap((id) => recordingIfThere(known, id)),
    masks: recordingIds.flatMap((id) => masksOf(db, id)),
    language: known.language
  })
}

/** The clips that parents don't get to see: their code is not for them, and nobody switched it on. */
export function heldBack(db: Database, sessionId: string, reelId: string, content: Content): string[] {
  const code = codeOf(db, content)
  return itemsOf(db, sessionId, reelId)
    .filter((item) => item.type === 'clip' && !isForParents(item, code(item)))
    .map(({ id }) => id)
}

function itemsOf(db: Database, sessionId: string, reelId: string): readonly ReelItem[] {
  const records = loadRecords(db, sessionId, ['clip', 'card'])
  return [...recordsOf(records, 'clip'), ...recordsOf(records, 'card')].filter(
    (item) => item.reelId === reelId
  )
}

function codeOf(db: Database, content: Content): (clip: Clip) => Code | undefined {
  const codes = indexCodes(content.codebooks)
  const ask = prepared(db, 'SELECT code FROM moment WHERE id = ?')
  return ({ momentId }) => {
    const row = momentId === null ? undefined : (ask.get(momentId) as { code: string } | undefined)
    return row && codes.get(row.code)?.code
  }
}

function recordingIfThere({ recordingOf }: Known, id: string): Recording[] {
  try {
    return [recordingOf(id)]
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return []
    throw error
  }
}
