import {
  type Film,
  offsetInClip,
  pieceDurationMs,
  piecesDurationMs,
  placeInClip
} from '../../shared/domain/clip-pieces.ts'
import { clipSoundUrl, madeSoundRate } from '../../shared/domain/clip-sound.ts'
import type { FrameTimes } from '../../shared/domain/frames.ts'
import { type Recording, recordingUrls } from '../../shared/domain/recording.ts'
import { recordingsIn } from '../../shared/domain/recordings-in.ts'
import { planReel } from '../../shared/domain/reel.ts'
import { onWholePictures } from '../../shared/domain/masks.ts'
import { exactPlan, type PlacedItem } from '../../shared/domain/reel-plan.ts'
import type { Card, Clip, Mask } from '../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'
import type { Size } from '../../shared/domain/picture-view.ts'
import { besidePart } from './reel-beside.ts'
import { type PlayableFilm, picturesOf } from './reel-film.ts'
import { linesOf } from './reel-lines.ts'
import { cardPainter, clipPainter } from './reel-painter.ts'

type Sources = {
  readonly recordings: readonly Recording[]
  readonly frames: ReadonlyMap<string, FrameTimes>
  /** What hides on these recordings, in whatever is shown of them. */
  readonly masks: readonly Mask[]
  /** What stands in for a clip whose recording can't be shown. */
  readonly missing: {
    readonly gone: string
    readonly failed: string
    readonly notReady: string
    readonly shut: string
  }
}

/** The reel's exact plan as a player wants it: where each film is, which pictures are shown of it, and how they are drawn. */
export function playerParts(items: readonly ReelItem[], sources: Sources) {
  const films = playableFilms(items, sources)
  const { size, items: placed } = exactPlan(
    items,
    new Map([...films].map(([id, { film }]) => [id, film] as const))
  )
  const byId = new Map(placed.map((each) => [each.item.id, each]))
  return planReel(items).map(({ item }) => {
    const place = byId.get(item.id)
    if (place === undefined || isCard(place))
      return item.type === 'card' ? cardPart(item, place, films, size) : missingPart(item, sources)
    return clipPart(place, films, size)
  })
}

type PlacedClip = Extract<PlacedItem, { readonly pieces: unknown }>
type PlacedCard = Exclude<PlacedItem, PlacedClip>
const isCard = (place: PlacedItem): place is PlacedCard => !('pieces' in place)

function cardPart(
  item: Card,
  place: PlacedCard | undefined,
  films: ReadonlyMap<string, PlayableFilm>,
  size: Size
) {
  const { id, kind, title, text, durationMs, still } = item
  const behind = still ? films.get(still.recordingId) : undefined
  const pictureAt = behind && picturesOf(behind.film)
  return {
    ...{ kind: 'card' as const, id, look: kind, title, text },
    durationMs: place ? place.reelEndMs - place.reelStartMs : durationMs,
    still:
      behind && pictureAt && still ? { url: behind.url, picture: pictureAt(still.atMs), pictureAt } : null,
    painter: cardPainter(item, behind, size)
  }
}

function missingPart({ id, recordingId, startMs, endMs }: Clip, { recordings, missing }: Sources) {
  const recording = recordings.find((each) => each.id === recordingId)
  return {
    kind: 'card' as const,
    id,
    look: 'missing' as const,
    title: '',
    text: missing[whyMissing(recording)],
    durationMs: endMs - startMs,
    still: null,
    painter: null
  }
}

function whyMissing(recording: Recording | undefined): keyof Sources['missing'] {
  if (recording === undefined) return 'gone'
  if (recording.lock?.isShut === true) return 'shut'
  return recording.status.state === 'failed' ? 'failed' : 'notReady'
}

function clipPart({ item, pieces, film }: PlacedClip, films: ReadonlyMap<string, PlayableFilm>, size: Size) {
  const { url, masks } = films.get(item.recordingId) ?? { url: '', masks: [] }
  const other = item.beside ? films.get(item.beside.recordingId) : undefined
  const runs = pieces.filter((piece) => piece.kind === 'run')
  const startMs = runs[0]?.startMs ?? 0
  const endMs = runs.at(-1)?.endMs ?? 0
  const lines = linesOf(item)
  return {
    ...{ kind: 'clip' as const, id: item.id, url, pieces, startMs, endMs, lines },
    durationMs: piecesDurationMs(pieces),
    pieceMs: (piece: number) => (pieces[piece] ? pieceDurationMs(pieces[piece]) : 0),
    placeAt: (offsetMs: number) => placeInClip(pieces, offsetMs),
    offsetOf: (filmMs: number) => offsetInClip(pieces, filmMs),
    pictureAt: picturesOf(film),
    sound: {
      mute: item.mute || !film.info.hasAudio,
      gain: 10 ** (item.volumeDb / 20),
      silentBetween: silenceOf(masks),
      made: { url: clipSoundUrl(item, masks), sampleRate: madeSoundRate }
    },
    beside: other && item.beside ? besidePart(item, item.beside, other, film) : null,
    painter: clipPainter({ clip: item, film, masks, lines, other, size })
  }
}

/** A voice that is to be unrecognisable isn't heard at all in a film itself; it is heard once the clip's sound has been made. */
function silenceOf(masks: readonly Mask[]) {
  const silent = masks.filter(({ kind }) => kind === 'silence' || kind === 'voice')
  return (fromMs: number, toMs: number) =>
    silent.some(({ startMs, endMs }) => startMs < toMs && endMs > fromMs)
}

function playableFilms(
  items: readonly ReelItem[],
  { recordings, frames, masks }: Sources
): ReadonlyMap<string, PlayableFilm> {
  const wanted = new Set(items.flatMap(recordingsIn))
  return new Map(
    recordings.flatMap((recording): [string, PlayableFilm][] => {
      const url = playableUrl(recording)
      if (!wanted.has(recording.id) || url === null) return []
      const film = filmOf(recording, frames.get(recording.id), items)
      const own = masks.filter(({ recordingId }) => recordingId === recording.id)
      return [[recording.id, { url, film, masks: onWholePictures(own, film) }]]
    })
  )
}

/** Where a recording plays from now; null while it can't be played at all, or nobody may see it. */
function playableUrl(recording: Recording): string | null {
  // Main gives nothing of it any more; the page's own memory of its film isn't asked either.
  if (recording.lock?.isShut === true) return null
  if (recording.status.state === 'ready') return recordingUrls.media(recording.id)
  return recording.status.state === 'importing' ? recording.status.playable : null
}

/** Until the real frame times are there, the usual rate is near enough to look. */
function filmOf({ id, info }: Recording, frames: FrameTimes | undefined, items: readonly ReelItem[]): Film {
  const ends = items.map((item) => (item.type === 'clip' && item.recordingId === id ? item.endMs : 0))
  const known = info ?? {
    ...{ durationMs: Math.max(0, ...ends), width: 1280, height: 720, frameRate: 25, hasAudio: true }
  }
  const endMs = known.durationMs
  return { info: known, endMs, frames: frames ?? evenFrames(endMs, 1000 / known.frameRate) }
}

function evenFrames(durationMs: number, everyMs: number): FrameTimes {
  return Float64Array.from(
    { length: Math.max(1, Math.round(durationMs / everyMs)) },
    (_, index) => index * everyMs
  )
}
