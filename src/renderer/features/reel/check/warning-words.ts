import type { TFunction } from 'i18next'
import type { CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import type { Person } from '../../../../shared/domain/family.ts'
import { isOfEach } from '../../../../shared/domain/group-warnings.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { itemDurationMs } from '../../../../shared/domain/reel.ts'
import type { ReelWarning } from '../../../../shared/domain/reel-check.ts'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { begun, clipNames } from './clip-names.ts'
import { heldWords } from './held-words.ts'
import { uncoveredWords } from './uncovered-words.ts'

type Known = {
  readonly items: readonly ReelItem[]
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly people: readonly Person[]
  readonly language: Language
  /** The one clip or card that it is about, or the next one of many to look at. */
  readonly item: ReelItem | undefined
}

/** What a warning says, in a sentence. */
export function warningWords(t: TFunction, warning: ReelWarning, known: Known): string {
  const { what, itemIds, held } = warning
  const { items, people, item } = known
  const clip = clipNames(t, items, itemIds)
  if (isOfEach(what) && itemIds.length > 1) return t(`check.many.${what}`, { count: itemIds.length })
  switch (what) {
    case 'not-for-parents':
    case 'contains-hidden':
      return item && held ? heldWords(t, item, held, known) : ''
    case 'strength-unknown':
      return t('check.unknown', { count: itemIds.length })
    case 'one-sided':
      return t(`check.warning.one-sided-${warning.only ?? 'child'}`)
    case 'hidden-in-part':
      return uncoveredWords(t, warning.uncovered, clip, people)
    case 'signs-not-shown':
      return unshownWords(t, warning, item, clip)
    case 'mask-unreviewed':
    case 'hidden-but-heard':
    case 'hidden-on-other-camera':
      return t(`check.warning.${what}`, { clip })
    case 'clip-far-too-long':
    case 'clip-too-long':
    case 'clip-too-short':
    case 'ends-without-strength':
    case 'more-than-one-growth':
    case 'reel-too-long':
    case 'second-without-strength':
    case 'starts-without-strength':
    case 'too-few-clips':
    case 'too-many-clips':
      return t(`check.warning.${what}`, {
        clip: begun(clip),
        time: item === undefined ? '' : formatTime(itemDurationMs(item))
      })
  }
}

/** So many signs are named; more would not be read. */
const mostSigns = 8

function unshownWords(
  t: TFunction,
  { unshown }: ReelWarning,
  item: ReelItem | undefined,
  name: string
): string {
  if (unshown === undefined || item === undefined) return ''
  const signs = unshown.signs.slice(0, mostSigns).join(' ')
  return t(`check.unshown.${unshown.place}`, { name, signs })
}
