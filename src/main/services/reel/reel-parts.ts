import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { exactPlan, type PlacedItem } from '../../../shared/domain/reel-plan.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { cardPictures, clipPictures, type MasksOf } from './picture-segments.ts'
import type { PictureSegment, Segment, SoundSegment, Soundtrack } from './segment.ts'
import { clipSounds, silenceOf } from './sound-segments.ts'

/** A clip or card, its exact place in the reel, and what has to be rendered for it: pictures and sound, each in turn. */
export type PlacedParts = PlacedItem & {
  readonly seen: readonly PictureSegment[]
  readonly heard: readonly SoundSegment[]
}

/** The exact plan of a reel, cut into what is rendered. */
export function planParts(
  items: readonly ReelItem[],
  films: ReadonlyMap<string, Film>,
  masksOf: MasksOf
): readonly PlacedParts[] {
  const { size, items: placed } = exactPlan(items, films)
  return placed.map((each) =>
    'pieces' in each
      ? { ...each, seen: clipPictures(each, size, masksOf), heard: clipSounds(each, masksOf) }
      : { ...each, seen: cardPictures(each, size), heard: silenceOf(each) }
  )
}

/** What has to be rendered of a clip or card; silence needs nothing. */
export function segmentsOf({ seen, heard }: PlacedParts): readonly Segment[] {
  return [...seen, ...heard.filter((sound) => sound.kind === 'sound')]
}

export function soundtrackOf(plan: readonly PlacedParts[]): Soundtrack {
  return { kind: 'soundtrack', parts: plan.flatMap(({ heard }) => heard) }
}
