import type { ParentFacts } from '../../../shared/domain/for-parents.ts'
import { labelForParents, type ParentWords } from '../../../shared/domain/label-for-parents.ts'
import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'
import { inSentence, writtenText } from '../../../shared/domain/written-text.ts'
import { texts } from '../../../shared/i18n/index.ts'
import type { Chapter } from './chapters.ts'

/**
 * A chapter for every part of the reel, in words that tell nothing about a family: "Clip 2: In tune together".
 * What a therapist typed (cards, captions, notes) may name someone, so it stays out; so does what only a therapist calls it.
 */
export function reelChapters(
  plan: readonly PlacedItem[],
  facts: Pick<ParentFacts, 'codes' | 'momentOf'>,
  said: ParentWords
): readonly Chapter[] {
  const words = texts[said.language].report.chapter
  let clips = 0
  return plan.map(({ item, reelStartMs: startMs, reelEndMs: endMs }) => {
    if (item.type === 'card') return { startMs, endMs, title: words[item.kind] }
    clips += 1
    const label = labelForParents(item, facts, said)
    const title = `${words.clip} ${String(clips)}`
    return { startMs, endMs, title: label === null ? title : `${title}: ${inSentence(writtenText(label))}` }
  })
}
