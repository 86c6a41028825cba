import type { CodeRef, FoundCode } from './codebook.ts'
import type { FilmLength } from './clip-length.ts'
import { type DrawnPlace, drawnTexts } from './drawn-texts.ts'
import { effectOf } from './effective-code.ts'
import type { Person } from './family.ts'
import { type HeldBack, type ParentFacts, whyHeldBack } from './for-parents.ts'
import { heardThoughHidden } from './heard-though-hidden.ts'
import { onlySide } from './reel-balance.ts'
import { inOrder, itemDurationMs, reelDurationMs } from './reel.ts'
import { shownIn } from './reel-consent.ts'
import type { Clip, InView, Mask } from './reel-records.ts'
import {
  avoiding,
  type CheckedClip,
  fitReel,
  hideSound,
  keepBest,
  lengthen,
  moveTo,
  muteClip,
  type Remedy,
  shorten,
  takeOut,
  takeStill
} from './reel-remedies.ts'
import type { Angle, Moment, ReelItem } from './session-record.ts'
import { isHiddenElsewhere } from './hidden-elsewhere.ts'
import { type Uncovered, uncoveredIn } from './uncovered.ts'
import { hideAll, trimToHidden } from './uncovered-remedies.ts'

type WarningName =
  | 'starts-without-strength'
  | 'ends-without-strength'
  | 'second-without-strength'
  | 'more-than-one-growth'
  | 'too-few-clips'
  | 'too-many-clips'
  | 'clip-too-short'
  | 'clip-too-long'
  | 'clip-far-too-long'
  | 'reel-too-long'
  | 'not-for-parents'
  | 'contains-hidden'
  | 'strength-unknown'
  | 'one-sided'
  | 'mask-unreviewed'
  | 'hidden-but-heard'
  | 'hidden-in-part'
  | 'hidden-on-other-camera'
  | 'signs-not-shown'

/** What a reel may want a second look at, and what would mend it. A warning from the methods, never a wall. */
export type ReelWarning = {
  readonly what: WarningName
  /** The clips and cards it is about; none: the reel as a whole. */
  readonly itemIds: readonly string[]
  /** Whom nearly all clips show alone, where it is about that. */
  readonly only: 'child' | 'parent' | null
  /** Who is hidden where, and where not, where it is about that. */
  readonly uncovered?: Uncovered
  /** The signs that no font has, and where they are written, where it is about that. */
  readonly unshown?: { readonly place: DrawnPlace; readonly signs: readonly string[] }
  /** Each clears this warning, as one step to undo; none: it takes a look. */
  readonly remedies: readonly Remedy[]
  /** What is held back from parents, where it is about that; a therapist may release it with a reason. */
  readonly held: HeldBack | null
}

/** What has to be known beside the reel's own clips and cards. */
export type CheckFacts = {
  readonly momentOf: (clip: Clip) => Moment | null
  readonly parents: Pick<ParentFacts, 'momentOf' | 'hiddenOn'>
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly people: readonly Person[]
  /** By recording id. */
  readonly inView: ReadonlyMap<string, InView>
  /** By recording id. */
  readonly masks: ReadonlyMap<string, readonly Mask[]>
  /** By recording id; without its film a clip can't be made longer or shorter. */
  readonly films: ReadonlyMap<string, FilmLength>
  /** Recordings on which something may be hidden from here: those of the reel's own session. */
  readonly hideable: ReadonlySet<string>
  readonly newId: () => string
  readonly angles: readonly Angle[]
  /** The signs of a text that can't be shown. */
  readonly unshownIn: (text: string) => readonly string[]
}

const bounds = {
  clipShortestMs: 10_000,
  clipLongestMs: 60_000,
  clipFarTooLongMs: 90_000,
  fewest: 3,
  most: 5,
  reelLongestMs: 5 * 60_000
}

/**
 * Strength first and last, and second where there are more than three; at most one growth clip; 3 to 5 clips of 10 to
 * 60 s, five minutes at most; both persons in view; nothing that is not for parents; every mask looked at, and nobody
 * heard who may not be recognised.
 */
export function checkReel(items: readonly ReelItem[], facts: CheckFacts): readonly ReelWarning[] {
  const ordered = inOrder(items)
  const clips = ordered.filter((item) => item.type === 'clip').map((clip) => checked(clip, facts))
  const unshown = ordered.flatMap((item) => unshownWarnings(item, facts))
  if (clips.length === 0) return unshown
  const only = onlySide(clips, facts)
  // How a reel is built is judged by what parents see of it: what is held back is neither its strength nor its growth.
  const seen = clips.filter(
    ({ clip }) => whyHeldBack(clip, { ...facts.parents, codes: facts.codes }).length === 0
  )
  return [
    ...placeWarnings(ordered, seen),
    ...countWarnings(seen),
    ...clips.flatMap((each) => lengthWarnings(each, facts)),
    ...(reelDurationMs(items) > bounds.reelLongestMs
      ? [about('reel-too-long', [], [fitReel(ordered, clips, facts.films, bounds)])]
      : []),
    ...ordered.flatMap((item) => heldWarnings(item, facts)),
    ...unknownWarnings(clips),
    ...(only === null ? [] : [about('one-sided', [], [], { only })]),
    ...maskWarnings(ordered, facts),
    ...ordered.flatMap((item) => coverWarnings(item, facts)),
    ...clips.flatMap(({ clip }) => heardWarnings(clip, facts)),
    ...unshown
  ]
}

function checked(clip: Clip, { momentOf, codes }: CheckFacts): CheckedClip {
  const moment = momentOf(clip)
  const code = moment === null ? undefined : codes.get(moment.code)?.code
  return { clip, moment, valence: moment && code ? effectOf(code, moment.modifiers).valence : null }
}

function about(
  what: WarningName,
  itemIds: readonly string[],
  remedies: readonly (Remedy | null)[],
  { only = null, held = null }: Partial<Pick<ReelWarning, 'only' | 'held'>> = {}
): ReelWarning {
  return { what, itemIds, only, remedies: remedies.filter((remedy) => remedy !== null), held }
}

/** What stays behind when parents see the reel, each reason apart: each asks for something else. */
function heldWarnings(item: ReelItem, facts: CheckFacts): readonly ReelWarning[] {
  return whyHeldBack(item, { ...facts.parents, codes: facts.codes }).map((held) => {
    if (held.within === null)
      return about('not-for-parents', [item.id], item.type === 'clip' ? [takeOut([item])] : [], { held })
    const remedies =
      item.type === 'card'
        ? [takeStill(item)]
        : avoiding(item, held.within, facts.momentOf(item), facts.films.get(item.recordingId) ?? null)
    return about('contains-hidden', [item.id], remedies, { held })
  })
}

/** A sign that no font has is drawn as an empty box: better that it is known before anybody sees it. */
function unshownWarnings(item: ReelItem, { unshownIn }: CheckFacts): readonly ReelWarning[] {
  return drawnTexts(item).flatMap(({ place, text }) => {
    const signs = unshownIn(text)
    return signs.length === 0
      ? []
      : [{ ...about('signs-not-shown', [item.id], []), unshown: { place, signs } }]
  })
}

/** A clip without a code may show anything: it is not taken for a strength. */
function unknownWarnings(clips: readonly CheckedClip[]): readonly ReelWarning[] {
  const unknown = clips.filter(({ valence }) => valence === null).map(({ clip }) => clip.id)
  return unknown.length === 0 ? [] : [about('strength-unknown', unknown, [])]
}

/** Whether a clip will do where a strength is wanted, as far as is known; what isn't known is told once for all clips. */
function willDo(each: CheckedClip | undefined): boolean {
  return each === undefined || each.valence === null || each.valence === 'strength'
}

function placeWarnings(items: readonly ReelItem[], clips: readonly CheckedClip[]): readonly ReelWarning[] {
  const [first, second] = clips
  const last = clips.at(-1)
  const strengths = clips.filter(({ valence }) => valence === 'strength')
  const move = (to: 'first' | 'second' | 'last', from: CheckedClip | undefined) =>
    from === undefined ? null : moveTo(items, from.clip, to)
  const warnings: ReelWarning[] = []
  if (first && !willDo(first)) {
    // The strength it ends with is taken only when it ends with one all the same.
    const spare = strengths.find(({ clip }) => clip.id !== last?.clip.id)
    warnings.push(about('starts-without-strength', [first.clip.id], [move('first', spare)]))
  }
  if (last && clips.length > 1 && !willDo(last)) {
    const spare = strengths.findLast(({ clip }) => clip.id !== first?.clip.id)
    warnings.push(about('ends-without-strength', [last.clip.id], [move('last', spare)]))
  }
  if (second && clips.length > 3 && willDo(first) && !willDo(second)) {
    const spare = strengths.find(({ clip }) => clip.id !== first?.clip.id && clip.id !== last?.clip.id)
    warnings.push(about('second-without-strength', [second.clip.id], [move('second', spare)]))
  }
  return warnings
}

function countWarnings(clips: readonly CheckedClip[]): readonly ReelWarning[] {
  const growth = clips.filter(({ valence }) => valence === 'growth').map(({ clip }) => clip)
  const [one] = growth
  const ids = clips.map(({ clip }) => clip.id)
  return [
    ...(growth.length > 1
      ? [
          about(
            'more-than-one-growth',
            growth.map(({ id }) => id),
            growth.length === 2
              ? growth.toReversed().map((clip) => takeOut([clip]))
              : [takeOut(growth.filter((clip) => clip !== one))]
          )
        ]
      : []),
    ...(clips.length < bounds.fewest ? [about('too-few-clips', [], [])] : []),
    ...(clips.length > bounds.most ? [about('too-many-clips', ids, [keepBest(clips, bounds.most)])] : [])
  ]
}

function lengthWarnings({ clip, moment }: CheckedClip, facts: CheckFacts): readonly ReelWarning[] {
  const film = facts.films.get(clip.recordingId) ?? null
  const durationMs = itemDurationMs(clip)
  const { clipShortestMs, clipLongestMs, clipFarTooLongMs } = bounds
  if (durationMs < clipShortestMs)
    return [
      about(
        'clip-too-short',
        [clip.id],
        [film && lengthen(clip, clipShortestMs, film, facts.parents.hiddenOn(clip.recordingId))]
      )
    ]
  if (durationMs <= clipLongestMs) return []
  const what = durationMs > clipFarTooLongMs ? 'clip-far-too-long' : 'clip-too-long'
  return [about(what, [clip.id], [film && shorten(clip, clipLongestMs, moment, film)])]
}

function maskWarnings(items: readonly ReelItem[], { masks }: CheckFacts): readonly ReelWarning[] {
  const waits = items.filter((item) =>
    shownIn(item).some(({ recordingId, startMs, endMs }) =>
      (masks.get(recordingId) ?? []).some(
        (mask) => !mask.reviewed && mask.startMs < endMs && mask.endMs > startMs
      )
    )
  )
  return waits.map(({ id }) => about('mask-unreviewed', [id], []))
}

/** Whoever is hidden in a part of what is shown, or only on another camera, may be seen in the rest of it. */
function coverWarnings(item: ReelItem, { masks, hideable, angles }: CheckFacts): readonly ReelWarning[] {
  const inPart = uncoveredIn(item, masks).map((uncovered) => ({
    ...about(
      'hidden-in-part',
      [item.id],
      [
        hideable.has(uncovered.recordingId)
          ? hideAll(uncovered, masks.get(uncovered.recordingId) ?? [])
          : null,
        item.type === 'clip' ? trimToHidden(item, uncovered) : null
      ]
    ),
    uncovered
  }))
  const elsewhere = isHiddenElsewhere(item, masks, angles)
  return elsewhere ? [...inPart, about('hidden-on-other-camera', [item.id], [])] : inPart
}

/** Whether the hidden person says anything there, nobody here can know: a warning, with what would make it sure. */
function heardWarnings(clip: Clip, { masks, hideable, newId }: CheckFacts): readonly ReelWarning[] {
  const heard = heardThoughHidden(clip, masks.get(clip.recordingId) ?? [])
  if (heard.length === 0) return []
  const remedies = hideable.has(clip.recordingId)
    ? [hideSound(clip, heard, 'voice', newId), hideSound(clip, heard, 'silence', newId)]
    : [muteClip(clip)]
  return [about('hidden-but-heard', [clip.id], remedies)]
}
