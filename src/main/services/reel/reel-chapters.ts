import { indexCodes } from '../../../shared/domain/codebook.ts'
import type { Content } from '../../../shared/domain/content.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { recordsOf, type SessionRecord } from '../../../shared/domain/session-record.ts'
import { parentLabelOf } from '../../../shared/domain/words-for-parents.ts'
import { texts } from '../../../shared/i18n/index.ts'
import type { Chapter } from './chapters.ts'
import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'

/**
 * A chapter for every part of the reel, in words that tell nothing about a family: "Clip 2: In tune together".
 * What a therapist typed (cards, captions, notes) may name someone, so it stays out.
 */
export function reelChapters(
  plan: readonly PlacedItem[],
  records: readonly SessionRecord[],
  content: Content,
  language: Language
): readonly Chapter[] {
  const words = texts[language].report.chapter
  const moments = new Map(recordsOf(records, 'moment').map((moment) => [moment.id, moment]))
  const codes = indexCodes(content.codebooks)
  let clips = 0
  return plan.map(({ item, reelStartMs: startMs, reelEndMs: endMs }) => {
    if (item.type === 'card') return { startMs, endMs, title: words[item.kind] }
    clips += 1
    const moment = item.momentId === null ? undefined : moments.get(item.momentId)
    const code = moment && codes.get(moment.code)?.code
    const label = code?.parentVisible === true ? parentLabelOf(code, language, null) : null
    const title = `${words.clip} ${String(clips)}`
    return { startMs, endMs, title: label === null ? title : `${title}: ${label}` }
  })
}
