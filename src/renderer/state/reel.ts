import i18next from 'i18next'
import { call } from '../api.ts'
import { byTime } from '../../shared/domain/coding.ts'
import { type Diff, diffOf, squashDiffs, updateDiff } from '../../shared/domain/diff.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import { clipFromMoment, defaultHandles, inOrder, positionBetween } from '../../shared/domain/reel.ts'
import { reviewAudience } from '../../shared/domain/consent.ts'
import { suggestReelName } from '../../shared/domain/reel-name.ts'
import type { Card, Clip, Reel } from '../../shared/domain/reel-records.ts'
import { type Moment, type ReelItem } from '../../shared/domain/session-record.ts'
import { reelOf } from './chosen-reel.ts'
import { framesOf, loadFrames } from './frames.ts'
import { commitClipEdit } from './masks.ts'
import { momentWith } from './moments.ts'
import { mayNotKnow, passes } from './passes.ts'
import { parentFactsNow } from './parent-facts.ts'
import { moveDiff, stepDiff } from './reel-edits.ts'
import { reelSources } from './reel-sources.ts'
import { commit, session } from './session.ts'

/** A reel's clips and cards in the order in which they are shown. */
export function itemsOf(doc: Doc, reelId: string | undefined): readonly ReelItem[] {
  const items = [...doc.of('clip'), ...doc.of('card')]
  return inOrder<ReelItem>(items.filter((item) => item.reelId === reelId))
}

/** Whether the moment has a clip in the session's reel. */
export function isInReel(doc: Doc, momentId: string): boolean {
  const reelId = reelOf(doc)?.id
  return doc.of('clip').some((clip) => clip.momentId === momentId && clip.reelId === reelId)
}

/** The moment that a clip was made from, if that still exists; it may be another session's. */
export function momentOf(doc: Doc, item: ReelItem): Moment | null {
  if (item.type !== 'clip' || item.momentId === null || isFromHidden(doc, item)) return null
  const found = doc.get(item.momentId) ?? reelSources.getState().moments.get(item.momentId)
  return found?.type === 'moment' ? found : null
}

/** Whether a clip was made from a moment of this session that a blind coder may not know: then nor what was written at it. */
export function isFromHidden(doc: Doc, { momentId }: Clip, state = passes.getState()): boolean {
  const moment = momentId === null ? undefined : doc.get(momentId)
  return moment?.type === 'moment' && mayNotKnow(doc, moment.passId, state)
}

/** A clip or card as whoever codes now may see it; what is edited is always the whole, by its id. */
export function asShown(doc: Doc, item: ReelItem, state = passes.getState()): ReelItem {
  if (item.type !== 'clip' || !isFromHidden(doc, item, state)) return item
  return { ...item, caption: '', childLines: [], question: '', note: '' }
}

/**
 * Puts a moment at the end of the reel as a clip with the therapist's handles, and makes the reel when there is
 * none yet, all as one step to undo. Resolves when it is drawn; `already`: it was in the reel and still is.
 */
export async function addMomentToReel(
  momentId: string
): Promise<'added' | 'already' | 'recording-not-ready' | 'not-found'> {
  const settings = await call('vault.settings')
  const wanted = session.getState().doc.get(momentId)
  if (wanted?.type !== 'moment') return 'not-found'
  const frames = await loadFrames(wanted.recordingId)
  // Read again: the document may have changed while main answered.
  const { doc, recordings, open } = session.getState()
  const moment = doc.get(momentId)
  if (moment?.type !== 'moment' || open === null) return 'not-found'
  if (isInReel(doc, momentId)) return 'already'
  const info = recordings.find(({ id }) => id === moment.recordingId)?.info
  if (!info) return 'recording-not-ready'
  const { reelId, diff } = withReel(doc)
  const place = { id: crypto.randomUUID(), reelId, position: lastPosition(doc, reelId) }
  const handles = settings.ok ? settings.value.handles : defaultHandles
  const film = { durationMs: info.durationMs, frames }
  const clip = clipFromMoment(moment, place, film, handles, parentFactsNow())
  commit(squashDiffs([diff, diffOf({ added: [clip] })]))
  return 'added'
}

/** Puts several moments at the end of the reel, in the order of time, as one step to undo. Tells how many are new. */
export async function addMomentsToReel(momentIds: readonly string[]): Promise<number> {
  const settings = await call('vault.settings')
  const handles = settings.ok ? settings.value.handles : defaultHandles
  const wanted = momentIds.flatMap((id) => momentWith(session.getState().doc, id) ?? [])
  for (const id of new Set(wanted.map(({ recordingId }) => recordingId))) await loadFrames(id)
  const { doc, recordings, open } = session.getState()
  if (open === null) return 0
  const { reelId, diff } = withReel(doc)
  const from = lastPosition(doc, reelId)
  const facts = parentFactsNow()
  const clips = wanted.toSorted(byTime).flatMap(({ id }, index) => {
    const moment = momentWith(doc, id)
    const info = recordings.find((recording) => recording.id === moment?.recordingId)?.info
    if (moment === null || !info || isInReel(doc, id)) return []
    const place = { id: crypto.randomUUID(), reelId, position: from + index }
    const frames = framesOf(moment.recordingId)
    return [clipFromMoment(moment, place, { durationMs: info.durationMs, frames }, handles, facts)]
  })
  if (clips.length > 0) commit(squashDiffs([diff, diffOf({ added: clips })]))
  return clips.length
}

const cardMs = { title: 4000, question: 6000, pause: 5000 } as const satisfies Record<Card['kind'], number>

/**
 * Adds a card behind the clip or card given, or at the end, and returns its id. The first title card of a reel opens it.
 */
export function addCard(
  kind: Card['kind'],
  words: Pick<Card, 'title' | 'text'>,
  behindId: string | null = null
): string {
  const { doc } = session.getState()
  const { reelId, diff } = withReel(doc)
  const items = itemsOf(doc, reelId)
  const opens = kind === 'title' && !items.some((item) => item.type === 'card' && item.kind === 'title')
  const behind = items.findIndex(({ id }) => id === behindId)
  const at = opens ? 0 : behind < 0 ? items.length : behind + 1
  const card: Card = {
    type: 'card',
    id: crypto.randomUUID(),
    reelId,
    position: positionBetween(items[at - 1] ?? null, items[at] ?? null),
    kind,
    ...words,
    durationMs: cardMs[kind],
    still: null
  }
  commit(squashDiffs([diff, diffOf({ added: [card] })]))
  return card.id
}

/** Puts a picture behind the words of the first title card, or of a new one that opens the reel; returns the card's id. */
export function makeCover(still: NonNullable<Card['still']>, title: string): string {
  const known = currentItems().find((item) => item.type === 'card' && item.kind === 'title')
  if (known?.type === 'card') {
    commit(updateDiff(known, { still }))
    return known.id
  }
  const { doc } = session.getState()
  const { reelId, diff } = withReel(doc)
  const card: Card = {
    type: 'card',
    id: crypto.randomUUID(),
    reelId,
    position: positionBetween(null, itemsOf(doc, reelId)[0] ?? null),
    kind: 'title',
    title,
    text: '',
    durationMs: cardMs.title,
    still
  }
  commit(squashDiffs([diff, diffOf({ added: [card] })]))
  return card.id
}

export function changeClip(id: string, change: Partial<Omit<Clip, 'id' | 'type'>>): void {
  const clip = session.getState().doc.get(id)
  if (clip?.type === 'clip') commitClipEdit(updateDiff(clip, change))
}

export function changeCard(id: string, change: Partial<Omit<Card, 'id' | 'type'>>): void {
  const card = session.getState().doc.get(id)
  if (card?.type === 'card') commit(updateDiff(card, change))
}

export function renameReel(name: string): void {
  const reel = reelOf(session.getState().doc)
  if (reel) commit(updateDiff(reel, { name }))
}

/** Takes clips or cards out of the reel; what the parent said at a clip stays. */
export function removeItems(ids: readonly string[]): void {
  const { doc } = session.getState()
  const removed = ids.flatMap((id) => {
    const item = doc.get(id)
    return item?.type === 'clip' || item?.type === 'card' ? [item] : []
  })
  commit(diffOf({ removed }))
}

export function moveItems(
  moved: ReadonlySet<string>,
  target: { readonly id: string; readonly side: 'before' | 'after' }
): void {
  commit(moveDiff(currentItems(), moved, target))
}

export function stepItem(id: string, by: -1 | 1): void {
  commit(stepDiff(currentItems(), id, by))
}

function currentItems(): readonly ReelItem[] {
  const { doc } = session.getState()
  return itemsOf(doc, reelOf(doc)?.id)
}

/** Behind the last item of a reel. */
export function lastPosition(doc: Doc, reelId: string): number {
  return positionBetween(itemsOf(doc, reelId).at(-1) ?? null, null)
}

/** The session's reel, or a new one with the edit that adds it. */
export function withReel(doc: Doc): { readonly reelId: string; readonly diff: Diff } {
  const known = reelOf(doc)
  if (known) return { reelId: known.id, diff: diffOf({}) }
  const reel: Reel = {
    type: 'reel',
    id: crypto.randomUUID(),
    name: suggestedName(),
    audience: reviewAudience
  }
  return { reelId: reel.id, diff: diffOf({ added: [reel] }) }
}

/** A name in plain words that no one can be known by. */
export function suggestedName(): string {
  const { open } = session.getState()
  const words = { reel: i18next.t('reel.name.reel'), session: i18next.t('reel.name.session') }
  return open === null ? words.reel : suggestReelName(words, open.session)
}
