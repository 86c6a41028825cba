import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import type { Card } from '../../../shared/domain/reel-records.ts'
import type { Doc } from '../../../shared/domain/session-doc.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment, ReelItem } from '../../../shared/domain/session-record.ts'
import { momentOf } from '../../state/reel.ts'

type Words = { readonly clip: string; readonly card: Readonly<Record<Card['kind'], string>> }

/** What a clip or card is called in the therapist's lists. */
export function itemName(
  item: ReelItem,
  from: { readonly doc: Doc; readonly codes: ReadonlyMap<CodeRef, FoundCode> },
  language: Language,
  words: Words
): string {
  if (item.type === 'card') return item.title || item.text || words.card[item.kind]
  const moment = momentOf(from.doc, item)
  return (moment && momentName(moment, from.codes, language)) ?? words.clip
}

export function momentName(
  moment: Moment,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  language: Language
): string | null {
  return codes.get(moment.code)?.code.label[language] ?? null
}
