import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import type { Doc } from '../../../shared/domain/session-doc.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { momentOf } from '../../state/reel.ts'

/** What a parent may read about a clip: the code's words for parents, if it has any and may be shown. Nothing else. */
export function parentLabel(
  item: ReelItem,
  doc: Doc,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  language: Language
): string | null {
  const moment = momentOf(doc, item)
  const code = moment === null ? undefined : codes.get(moment.code)?.code
  return code?.parentVisible === true ? (code.parentLabel?.[language] ?? null) : null
}
