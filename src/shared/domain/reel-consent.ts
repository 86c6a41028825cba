import { camerasOf } from './clip-camera.ts'
import { belongedOn, hasConsent } from './consent.ts'
import type { Consent, Person } from './family.ts'
import { gapsIn, pictureSpan, type Span } from './gaps.ts'
import { isSeenMask } from './masks.ts'
import type { InView, Mask, MaskKey } from './reel-records.ts'
import type { Angle, ReelItem } from './session-record.ts'

/** What has to be known of a family to say whether a reel of it may be shown. */
export type ConsentFacts = {
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  /** By recording id. */
  readonly masks: ReadonlyMap<string, readonly Mask[]>
  /** By recording id. */
  readonly inView: ReadonlyMap<string, InView>
  /** What filmed the same: of a camera of which nothing was said, it is taken from the others whether a third person is in view. */
  readonly angles?: readonly Angle[]
  /** The day each recording was made at the latest, by its id; who left the family before can't be in it. */
  readonly recordedOn?: ReadonlyMap<string, string>
  /** The day it is shown, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * Why a reel may not be shown to an audience: this person in view has not agreed; someone who is not of the family is in
 * view and not hidden from beginning to end; or it can't be said who is in view. `itemIds`: the clips and cards where that is so.
 */
export type ConsentLack = { readonly itemIds: readonly string[] } & (
  { readonly what: 'person'; readonly personId: string } | { readonly what: 'others' | 'unknown' }
)

/** Pictures of a recording that are shown: a stretch, or one picture (`endMs` is 1 ms later at least). */
type Shown = {
  readonly itemId: string
  readonly recordingId: string
  readonly startMs: number
  readonly endMs: number
  /** Who was said to be in view of just this; null: who is in view of the recording. */
  readonly inViewIds: readonly string[] | null
}

/** Everyone and everything that stands in the way of showing these clips and cards to the audience `scopeId`; none: it may be shown. */
export function consentLacks(
  items: readonly ReelItem[],
  scopeId: string,
  facts: ConsentFacts
): readonly ConsentLack[] {
  const lacks = new Map<string, { readonly lack: ConsentLack; readonly itemIds: string[] }>()
  const note = (key: string, lack: ConsentLack, itemId: string): void => {
    const known = lacks.get(key) ?? { lack, itemIds: [] }
    lacks.set(key, known)
    if (!known.itemIds.includes(itemId)) known.itemIds.push(itemId)
  }
  for (const shown of items.flatMap(shownIn)) {
    const { personIds, others } = inViewOf(shown, facts)
    const masks = (facts.masks.get(shown.recordingId) ?? []).filter(hides)
    const needed = personIds.filter((id) => !isHidden(shown, masks, id))
    for (const personId of needed)
      if (!hasConsent(facts.consents, personId, scopeId, facts.today))
        note(personId, { what: 'person', personId, itemIds: [] }, shown.itemId)
    if (others && !isHidden(shown, masks, null)) note('others', { what: 'others', itemIds: [] }, shown.itemId)
    if (shown.inViewIds === null && !facts.inView.has(shown.recordingId) && facts.people.length === 0)
      note('unknown', { what: 'unknown', itemIds: [] }, shown.itemId)
  }
  return [...lacks.values()].map(({ lack, itemIds }) => ({ ...lack, itemIds }))
}

/**
 * Who is in view: what was said of just this clip, else of its recording, else everyone who was in the family. Saying who is in a
 * clip is saying that nobody else can be recognised in it. A third person whom one camera saw is taken to be on the others
 * too, until it is said of them who is.
 */
export function inViewOf(
  { inViewIds, recordingId }: Pick<Shown, 'inViewIds' | 'recordingId'>,
  {
    people,
    inView,
    recordedOn,
    angles = []
  }: Pick<ConsentFacts, 'people' | 'inView' | 'recordedOn' | 'angles'>
): { readonly personIds: readonly string[]; readonly others: boolean } {
  if (inViewIds !== null) return { personIds: inViewIds, others: false }
  const said = inView.get(recordingId)
  if (said !== undefined) return said
  const day = recordedOn?.get(recordingId) ?? null
  const belonged = people.filter((person) => belongedOn(person, day)).map(({ id }) => id)
  const cameras = camerasOf(angles, recordingId)
  return { personIds: belonged, others: cameras.some((camera) => inView.get(camera.recordingId)?.others) }
}

/** The recordings whose pictures an item shows. */
export function shownIn(item: ReelItem): readonly Shown[] {
  if (item.type === 'card') {
    if (item.still === null) return []
    const { recordingId, atMs } = item.still
    return [{ itemId: item.id, recordingId, startMs: atMs, endMs: atMs + 1, inViewIds: null }]
  }
  const { id: itemId, recordingId, inViewIds, beside } = item
  const own: Shown = { itemId, recordingId, ...pictureSpan(item), inViewIds }
  if (beside === null) return [own]
  return [own, { itemId, recordingId: beside.recordingId, ...pictureSpan(beside), inViewIds: null }]
}

/** A mask counts once a person has looked at it, and only when it lies on the picture at some time. */
export function hides(mask: Mask): boolean {
  return isSeenMask(mask) && mask.reviewed && mask.keys.some(isOnPicture)
}

function isOnPicture({ x, y, width, height }: MaskKey): boolean {
  return x < 1 && y < 1 && x + width > 0 && y + height > 0
}

/** Whether one person's masks, or those of whoever is not of the family (null), leave no moment of what is shown without one. */
export function isHidden(shown: Span, masks: readonly Mask[], personId: string | null): boolean {
  const own = masks.filter((mask) => mask.personId === personId)
  return gapsIn(shown, own).length === 0
}
