import { indexCodes } from '../../../../shared/domain/codebook.ts'
import type { Content } from '../../../../shared/domain/content.ts'
import type { ExportChoice } from '../../../../shared/domain/export-choice.ts'
import { isSeenByParents } from '../../../../shared/domain/export-scopes.ts'
import { Failure } from '../../../../shared/domain/failure.ts'
import { type ForParents, forParents, type ParentFacts } from '../../../../shared/domain/for-parents.ts'
import { hiddenStretches } from '../../../../shared/domain/hidden-stretches.ts'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'
import { loadCoded, loadFamilyAngles, loadHiddenMoments } from '../../storage/hidden-moments.ts'
import { findRecording } from '../../storage/recordings.ts'
import { requireSession } from '../../storage/sessions.ts'
import type { Database } from '../../vault/database.ts'

/** Everything by which it is decided what parents may see of a session's reels, as it is now. */
export function parentFacts(db: Database, sessionId: string, content: Content): ParentFacts {
  const { familyId } = requireSession(db, sessionId)
  const codes = indexCodes(content.codebooks)
  const hidden = loadHiddenMoments(db, familyId, codes)
  const angles = loadFamilyAngles(db, familyId)
  return {
    codes,
    momentOf: (momentId) => loadCoded(db, momentId),
    hiddenOn: (recordingId) => hiddenStretches(recordingId, hidden, angles),
    endOf: (recordingId) => findRecording(db, recordingId)?.info?.durationMs ?? null
  }
}

/**
 * What of a reel may leave as it is wanted. Asked when it leaves: whatever was changed while it waited counts. Refuses when
 * nothing would be left.
 */
export function leaving(items: readonly ReelItem[], choice: ExportChoice, facts: ParentFacts): ForParents {
  if (!isSeenByParents(choice)) return { items, clipIds: [], cardIds: [] }
  const left = forParents(items, facts)
  if (left.clipIds.length > 0 && !left.items.some(({ type }) => type === 'clip'))
    throw new Failure('reel-held-back')
  return left
}
