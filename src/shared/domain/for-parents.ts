import type { CodeRef, FoundCode } from './codebook.ts'
import { effectOf } from './effective-code.ts'
import { type HiddenStretch, isIn } from './hidden-stretches.ts'
import { shownIn } from './reel-consent.ts'
import type { Clip, Release } from './reel-records.ts'
import type { Moment, ReelItem } from './session-record.ts'

/** What of a moment decides whether parents may see it. */
export type Coded = Pick<Moment, 'code' | 'modifiers'>

/** What has to be known beside clips and cards to say what of them parents may see. */
export type ParentFacts = {
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  /** A moment as it is, or as it was when it was removed; null: nothing is known of it. */
  readonly momentOf: (momentId: string) => Coded | null
  /** What is not for parents on a recording, in whichever session, pass or camera it was coded. */
  readonly hiddenOn: (recordingId: string) => readonly HiddenStretch[]
  /** When a recording is over; null: that isn't known. */
  readonly endOf?: (recordingId: string) => number | null
}

/**
 * Why something is held back: its moment is not for parents, or wasn't when the clip was made; what it was made from can't be
 * found any more; or a moment that is not for parents lies in what it shows.
 */
export type HeldBack = {
  readonly why: 'code' | 'was' | 'unknown' | 'contains'
  readonly momentId: string | null
  readonly code: CodeRef | null
  /** Where the moment lies in what is shown; null: it is about the whole of it. */
  readonly within: { readonly recordingId: string; readonly startMs: number; readonly endMs: number } | null
}

/** Whether parents may see a moment. What isn't known is held back. */
export function isForParents({ code, modifiers }: Coded, codes: ParentFacts['codes']): boolean {
  const found = codes.get(code)
  return found !== undefined && effectOf(found.code, modifiers).parentVisible
}

/** Everything that speaks against showing a clip or card's picture to parents, also what was released. */
function reasonsToHoldBack(item: ReelItem, facts: ParentFacts): readonly HeldBack[] {
  const own = item.type === 'clip' ? reasonsOfMoment(item, facts) : []
  const inside = shownIn(item).flatMap((shown) => {
    // From beyond its end a film shows its last picture, however long that one lasts: whatever is hidden on it may lie there.
    const isBeyond = shown.startMs >= (facts.endOf?.(shown.recordingId) ?? Number.POSITIVE_INFINITY)
    return facts
      .hiddenOn(shown.recordingId)
      .filter((stretch) => isBeyond || isIn(stretch, shown, item.type === 'card'))
      .map(({ moment, startMs, endMs }): HeldBack => ({
        why: 'contains',
        momentId: moment.id,
        code: moment.code,
        within: { recordingId: shown.recordingId, startMs, endMs }
      }))
  })
  return inside.reduce<readonly HeldBack[]>(
    (all, next) => (all.some((known) => isSame(known, next)) ? all : [...all, next]),
    own
  )
}

/** Why a clip, or a card's picture, is held back from parents; none: it may be seen. */
export function whyHeldBack(item: ReelItem, facts: ParentFacts): readonly HeldBack[] {
  const released = item.type === 'clip' ? (item.shownAnyway?.what ?? []) : []
  return reasonsToHoldBack(item, facts).filter((reason) => !released.some((each) => isSame(each, reason)))
}

function reasonsOfMoment({ momentId, madeFrom }: Clip, { codes, momentOf }: ParentFacts): HeldBack[] {
  const made =
    madeFrom !== null && !wasForParents(madeFrom, codes) ? [about('was', momentId, madeFrom.code)] : []
  if (momentId === null) return made
  const now = momentOf(momentId)
  if (now === null) return [about('unknown', momentId, null), ...made]
  if (isForParents(now, codes)) return made
  return [
    about(codes.has(now.code) ? 'code' : 'unknown', momentId, now.code),
    ...made.filter(({ code }) => code !== now.code)
  ]
}

function wasForParents(
  { code, heldBack }: NonNullable<Clip['madeFrom']>,
  codes: ParentFacts['codes']
): boolean {
  return !heldBack && codes.get(code)?.code.parentVisible === true
}

function about(why: HeldBack['why'], momentId: string | null, code: CodeRef | null): HeldBack {
  return { why, momentId, code, within: null }
}

type Named = Pick<HeldBack, 'momentId' | 'code'>
const isSame = (a: Named, b: Named): boolean => a.momentId === b.momentId && a.code === b.code

/** A release of just these reasons, together with what was released of the clip before. */
export function released(clip: Clip, reasons: readonly Named[], reason: string): Release {
  const before = (clip.shownAnyway?.what ?? []).filter(
    (known) => !reasons.some((each) => isSame(each, known))
  )
  const what = [...before, ...reasons.map(({ momentId, code }) => ({ momentId, code }))]
  const said = clip.shownAnyway?.reason ?? ''
  return {
    reason: said === '' || said === reason ? reason : `${said}\n${reason}`.slice(-longestReason),
    what
  }
}

const longestReason = 1000

/** A reel's items as parents may have them, and what stays behind. */
export type ForParents = {
  readonly items: readonly ReelItem[]
  /** Clips that stay behind. */
  readonly clipIds: readonly string[]
  /** Cards that lose the picture behind their words. */
  readonly cardIds: readonly string[]
}

/** Leaves out what is held back from parents; a card keeps its words and loses its picture. */
export function forParents(items: readonly ReelItem[], facts: ParentFacts): ForParents {
  const held = new Set(items.filter((item) => whyHeldBack(item, facts).length > 0))
  return {
    items: items.flatMap((item) => {
      if (!held.has(item)) return [item]
      return item.type === 'card' ? [{ ...item, still: null }] : []
    }),
    clipIds: [...held].filter(({ type }) => type === 'clip').map(({ id }) => id),
    cardIds: [...held].filter(({ type }) => type === 'card').map(({ id }) => id)
  }
}

/** What a clip remembers of the moment it is made from. */
export function madeFrom(moment: Coded, codes: ParentFacts['codes']): NonNullable<Clip['madeFrom']> {
  return { code: moment.code, heldBack: !isForParents(moment, codes) }
}
