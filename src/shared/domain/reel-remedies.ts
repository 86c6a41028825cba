import type { Valence } from './codebook.ts'
import { type FilmLength, lengthened, shortened } from './clip-length.ts'
import { type Diff, diffOf, updateDiff } from './diff.ts'
import type { HeldBack } from './for-parents.ts'
import { frameAfter, frameBefore } from './frames.ts'
import { afterIt, isIn } from './hidden-stretches.ts'
import { inOrder, itemDurationMs, positionBetween } from './reel.ts'
import type { Card, Clip, Mask } from './reel-records.ts'
import type { Moment, ReelItem } from './session-record.ts'

/** A clip and what its moment says of it; `valence` null: nothing is known. */
export type CheckedClip = {
  readonly clip: Clip
  readonly moment: Moment | null
  readonly valence: Valence | null
}

type RemedyName =
  | 'move-first'
  | 'move-second'
  | 'move-last'
  | 'take-out'
  | 'keep-best'
  | 'shorten'
  | 'lengthen'
  | 'fit'
  | 'begin-later'
  | 'end-earlier'
  | 'take-beside'
  | 'take-still'
  | 'disguise-voice'
  | 'silence'
  | 'mute-clip'
  | 'hide-all'
  | 'trim-to-hidden'

/** One click that mends a warning: an edit, and which clips it is about. */
export type Remedy = { readonly what: RemedyName; readonly itemIds: readonly string[]; readonly diff: Diff }

/** Puts a clip before the first clip, before the second, or after the last; cards stay where they are. */
export function moveTo(items: readonly ReelItem[], clip: Clip, to: 'first' | 'second' | 'last'): Remedy {
  const others = inOrder(items).filter(({ id }) => id !== clip.id)
  const clips = others.flatMap((item, at) => (item.type === 'clip' ? [at] : []))
  const at = to === 'last' ? (clips.at(-1) ?? -1) + 1 : (clips[to === 'first' ? 0 : 1] ?? others.length)
  const [before, after] = [others[at - 1] ?? null, others[at] ?? null]
  const position = positionBetween(before, after)
  const isBetween =
    (before === null || before.position < position) && (after === null || position < after.position)
  return {
    what: `move-${to}`,
    itemIds: [clip.id],
    diff: isBetween ? updateDiff(clip, { position }) : numbered(others.toSpliced(at, 0, clip))
  }
}

/** All items numbered anew: between two of the same position there is no room. */
function numbered(items: readonly ReelItem[]): Diff {
  return diffOf({ updated: items.flatMap((item, position) => updateDiff(item, { position }).updated) })
}

export function takeOut(clips: readonly Clip[]): Remedy {
  return { what: 'take-out', itemIds: clips.map(({ id }) => id), diff: diffOf({ removed: clips }) }
}

/**
 * Takes out what counts least until `most` are left: neutral before growth before strength, then what has no star, then
 * what is less strong; of those that are alike the later one. The first and the last strength stay.
 */
export function keepBest(clips: readonly CheckedClip[], most: number): Remedy {
  const strengths = clips.filter(({ valence }) => valence === 'strength')
  const kept = new Set([strengths[0], strengths.at(-1)])
  const least = clips
    .filter((each) => !kept.has(each))
    .toReversed()
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .slice(0, clips.length - most)
    .map(({ clip }) => clip)
  return { ...takeOut(least), what: least.length === 1 ? 'take-out' : 'keep-best' }
}

function weightOf({ valence, moment }: CheckedClip): number {
  const byValence = valence === 'strength' ? 200 : valence === 'growth' ? 100 : 0
  return byValence + (moment?.star === true ? 50 : 0) + (moment?.intensity ?? 0)
}

export function shorten(clip: Clip, mostMs: number, around: CheckedClip['moment'], film: FilmLength): Remedy {
  const { startMs, endMs } = shortened(clip, mostMs, around, film)
  return { what: 'shorten', itemIds: [clip.id], diff: updateDiff(clip, { startMs, endMs }) }
}

/** What is hidden from parents is not taken in. Null: there is too little film, or too little that may be seen. */
export function lengthen(
  clip: Clip,
  leastMs: number,
  film: FilmLength,
  hidden: readonly Span[] = []
): Remedy | null {
  const longer = lengthened(clip, leastMs, film, roomBeside(clip, film, hidden))
  if (longer === null) return null
  const { startMs, endMs } = longer
  return { what: 'lengthen', itemIds: [clip.id], diff: updateDiff(clip, { startMs, endMs }) }
}

/** How far a clip can grow without showing more that is hidden: up to what ends before it, and to what begins after it. */
function roomBeside(clip: Clip, film: FilmLength, hidden: readonly Span[]): Span {
  const outside = hidden.filter((stretch) => !isIn(stretch, clip, false))
  const before = outside.filter(({ startMs }) => startMs < clip.startMs).map(afterIt)
  const after = outside.filter(({ startMs }) => startMs >= clip.endMs).map(({ startMs }) => startMs)
  return {
    startMs: Math.min(clip.startMs, frameAfter(film, Math.max(0, ...before))),
    endMs: Math.max(clip.endMs, frameBefore(film, Math.min(film.durationMs, ...after)))
  }
}

type Span = { readonly startMs: number; readonly endMs: number }
type Within = NonNullable<HeldBack['within']>

/**
 * What makes a clip no longer show a hidden stretch: it begins after it or ends before it, as long as it still shows what it is
 * about; or what runs beside it is taken off.
 */
export function avoiding(
  clip: Clip,
  within: Within,
  around: CheckedClip['moment'],
  film: FilmLength | null
): readonly Remedy[] {
  const shows = (shown: Pick<Clip, 'recordingId' | 'startMs' | 'endMs'>): boolean =>
    shown.recordingId === within.recordingId && isIn(within, shown, false)
  const own = shows(clip) ? trimmed(clip, within, around, film) : []
  const beside = clip.beside !== null && shows(clip.beside)
  // Each remedy has to mend all of it by itself.
  if (!beside) return own
  return shows(clip)
    ? []
    : [{ what: 'take-beside', itemIds: [clip.id], diff: updateDiff(clip, { beside: null }) }]
}

function trimmed(
  clip: Clip,
  within: Within,
  around: CheckedClip['moment'],
  film: FilmLength | null
): readonly Remedy[] {
  if (film === null) return []
  const core = around?.recordingId === clip.recordingId ? around : null
  const keeps = (startMs: number, endMs: number): boolean =>
    endMs - startMs >= shortestLeftMs &&
    (core === null ||
      isIn({ startMs: core.startMs, endMs: core.endMs ?? core.startMs }, { startMs, endMs }, false))
  const startMs = frameAfter(film, afterIt(within))
  const endMs = frameBefore(film, within.startMs)
  const itemIds = [clip.id]
  return [
    ...(keeps(startMs, clip.endMs)
      ? [{ what: 'begin-later' as const, itemIds, diff: updateDiff(clip, { startMs }) }]
      : []),
    ...(keeps(clip.startMs, endMs)
      ? [{ what: 'end-earlier' as const, itemIds, diff: updateDiff(clip, { endMs }) }]
      : [])
  ]
}

/** Less is no clip any more. */
const shortestLeftMs = 500

/** The card without the picture behind its words. */
export function takeStill(card: Card): Remedy {
  return { what: 'take-still', itemIds: [card.id], diff: updateDiff(card, { still: null }) }
}

/** Disguises voices in these stretches of a clip's recording, or lets nothing be heard there. */
export function hideSound(
  { id, recordingId }: Clip,
  stretches: readonly { readonly startMs: number; readonly endMs: number }[],
  kind: 'voice' | 'silence',
  newId: () => string
): Remedy {
  const added = stretches.map(({ startMs, endMs }): Mask => ({
    ...{ type: 'mask', id: newId(), recordingId, kind, startMs, endMs },
    ...{ shape: 'oval', keys: [], personId: null, reviewed: true }
  }))
  return { what: kind === 'voice' ? 'disguise-voice' : 'silence', itemIds: [id], diff: diffOf({ added }) }
}

export function muteClip(clip: Clip): Remedy {
  return { what: 'mute-clip', itemIds: [clip.id], diff: updateDiff(clip, { mute: true }) }
}

/** Makes the longest clips equally shorter until all fits; null when they would become too short for that. */
export function fitReel(
  items: readonly ReelItem[],
  clips: readonly CheckedClip[],
  films: ReadonlyMap<string, FilmLength>,
  { reelLongestMs, clipShortestMs }: { readonly reelLongestMs: number; readonly clipShortestMs: number }
): Remedy | null {
  const others = items.filter(({ type }) => type === 'card')
  const room = reelLongestMs - others.reduce((sum, card) => sum + itemDurationMs(card), 0)
  const lengths = clips.map(({ clip }) => itemDurationMs(clip))
  const total = (most: number): number => lengths.reduce((sum, ms) => sum + Math.min(ms, most), 0)
  let [fits, tooLong] = [0, Math.max(...lengths)]
  while (tooLong - fits > 1) {
    const tried = (fits + tooLong) / 2
    if (total(tried) <= room) fits = tried
    else tooLong = tried
  }
  if (fits < clipShortestMs) return null
  const cut = clips.filter((_, at) => (lengths[at] ?? 0) > fits)
  const updated = cut.flatMap(({ clip, moment }) => {
    const film = films.get(clip.recordingId)
    if (film === undefined) return []
    const { startMs, endMs } = shortened(clip, fits, moment, film)
    return updateDiff(clip, { startMs, endMs }).updated
  })
  if (updated.length < cut.length) return null
  return { what: 'fit', itemIds: cut.map(({ clip }) => clip.id), diff: diffOf({ updated }) }
}
