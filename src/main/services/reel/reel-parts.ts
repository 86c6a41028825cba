import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { exactPlan, type PlacedItem } from '../../../shared/domain/reel-plan.ts'
import type { ExportSize } from '../../../shared/domain/reel-size.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import type { MasksOf, Source } from './film-part.ts'
import { cardPictures, clipPictures, type Stretch } from './picture-segments.ts'
import type { PictureSegment, Segment, SoundSegment, Soundtrack } from './segment.ts'
import { clipSounds, silenceOf } from './sound-segments.ts'

/** A clip or card, its exact place in the reel, and what has to be rendered for it: pictures and sound, each in turn. */
export type PlacedParts = PlacedItem & {
  readonly seen: readonly PictureSegment[]
  /** Those of `seen` that follow each other in the film, so that they can be rendered together. */
  readonly stretches: readonly Stretch[]
  readonly heard: readonly SoundSegment[]
}

/** The exact plan of a reel, cut into what is rendered. */
export function planParts(
  items: readonly ReelItem[],
  films: ReadonlyMap<string, Film>,
  masksOf: MasksOf,
  wanted: ExportSize = 'original'
): readonly PlacedParts[] {
  const { size, items: placed } = exactPlan(items, films, wanted)
  const sourceOf = (recordingId: string): Source | null => {
    const film = films.get(recordingId)
    return film === undefined ? null : { recordingId, film, masks: masksOf(recordingId) }
  }
  return placed.map((each): PlacedParts => {
    if (!('pieces' in each))
      return { ...each, seen: [cardPictures(each, size, sourceOf)], stretches: [], heard: silenceOf(each) }
    const stretches = clipPictures(each, size, sourceOf)
    return {
      ...each,
      seen: stretches.flatMap(({ segments }) => segments),
      stretches,
      heard: clipSounds(each, masksOf)
    }
  })
}

/** The recordings a reel shows something of. */
export function recordingsShown(items: readonly ReelItem[]): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) => {
      if (item.type === 'card') return item.still === null ? [] : [item.still.recordingId]
      return [item.recordingId, ...(item.beside === null ? [] : [item.beside.recordingId])]
    })
  )
}

/** What has to be rendered of a clip or card; silence needs nothing. */
export function segmentsOf({ seen, heard }: PlacedParts): readonly Segment[] {
  return [...seen, ...heard.filter((sound) => sound.kind === 'sound')]
}

export function soundtrackOf(plan: readonly PlacedParts[]): Soundtrack {
  return { kind: 'soundtrack', parts: plan.flatMap(({ heard }) => heard) }
}
