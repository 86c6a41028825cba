import type { TFunction } from 'i18next'
import type { CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import type { HeldBack } from '../../../../shared/domain/for-parents.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { begun, clipNames } from './clip-names.ts'

type Known = {
  readonly items: readonly ReelItem[]
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly language: Language
}

/** Why parents don't get this, in a sentence for the therapist. */
export function heldWords(
  t: TFunction,
  item: ReelItem,
  { why, code, within }: HeldBack,
  { items, codes, language }: Known
): string {
  const clip = clipNames(t, items, [item.id])
  if (why !== 'contains' || within === null)
    return t(`check.held.${why === 'contains' ? 'code' : why}`, { clip: begun(clip) })
  const isOwn = item.type === 'clip' && item.recordingId === within.recordingId
  // A moment that began before the clip is seen from the clip's beginning on.
  const atMs = isOwn ? Math.max(item.startMs, within.startMs) : within.startMs
  const said = {
    clip,
    time: formatTime(atMs),
    code: (code !== null && codes.get(code)?.code.label[language]) || t('check.held.noCode')
  }
  return t(`check.held.${item.type === 'card' ? 'card' : 'contains'}`, said)
}
