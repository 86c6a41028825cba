import { childLineSpans } from '../../../shared/domain/child-lines.ts'
import { standsOver } from '../../../shared/domain/picture-span.ts'
import type { ClipPiece } from '../../../shared/domain/clip-pieces.ts'
import { lastOf } from '../../../shared/domain/clip-camera.ts'
import { viewAt } from '../../../shared/domain/framing.ts'
import { frameShownAt, nearestFrame } from '../../../shared/domain/frames.ts'
import { clampView, type PictureView, type Size, wholePicture } from '../../../shared/domain/picture-view.ts'
import { besideLayout, type Box, wholeBox } from '../../../shared/domain/reel-layout.ts'
import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { filmPart, frameTicks, type PartSpan, type Source } from './film-part.ts'
import type { CardSegment, FilmSegment, Shown, ShownBeside, Words } from './segment.ts'

/** A recording by its id; null when it is not there. */
export type SourceOf = (recordingId: string) => Source | null

type PlacedClip = Extract<PlacedItem, { readonly pieces: unknown }>
type PlacedCard = Exclude<PlacedItem, PlacedClip>

/** What has to be rendered of a card. */
export function cardPictures({ item, pictures }: PlacedCard, size: Size, sourceOf: SourceOf): CardSegment {
  const { kind: look, title, text, still } = item
  const source = still && sourceOf(still.recordingId)
  const frame = still && source && frameShownAt(source.film.frames, still.atMs)
  return {
    ...{ kind: 'card', look, title, text, pictures, size },
    still: source && frame !== null ? shownIn(source, frame, frame + 1, wholeBox(size)) : null
  }
}

/** Pictures that are rendered together where several of them are missing: each is a segment of its own. */
export type Stretch = {
  readonly segments: readonly FilmSegment[]
  /** Segments `[from, to)` as one. */
  readonly joined: (from: number, to: number) => FilmSegment
}

/** The same stretch as two with about as many pictures, to be rendered beside each other; one when it can't be divided. */
export function halves({ segments, joined }: Stretch): readonly Stretch[] {
  const pictures = segments.map(({ shown }) => shown.part.pictures)
  const all = pictures.reduce((sum, each) => sum + each, 0)
  let [middle, before] = [0, 0]
  while (middle < segments.length && before + (pictures[middle] ?? 0) / 2 < all / 2)
    before += pictures[middle++] ?? 0
  middle = Math.max(1, middle)
  const part = (from: number, to: number): Stretch => ({
    segments: segments.slice(from, to),
    joined: (first, last) => joined(from + first, from + last)
  })
  return middle === segments.length ? [part(0, middle)] : [part(0, middle), part(middle, segments.length)]
}

/**
 * What has to be rendered of a clip's pictures, in turn. What runs is cut where the recording's own grid lies, so that
 * moving an edge leaves all but the outermost as they are.
 */
export function clipPictures(placed: PlacedClip, size: Size, sourceOf: SourceOf): readonly Stretch[] {
  const { item, pieces, film } = placed
  const own = sourceOf(item.recordingId)
  if (own === null) return []
  return pieces.map((piece): Stretch => {
    const pace: FilmSegment['pace'] =
      piece.kind === 'run' ? { kind: 'run', rate: piece.rate } : { kind: 'hold', pictures: piece.pictures }
    const edges = piece.kind === 'hold' ? [piece.frame, piece.frame + 1] : gridEdges(piece, film)
    const between = (first: number, after: number, span?: PartSpan): FilmSegment => {
      const beside = besideOf(item, size, own, sourceOf, first, after)
      const box = beside === null ? wholeBox(size) : besideLayout(size).own
      const whole = shownIn(own, first, after, box, (ms) => viewAt(item.framings, ms), span)
      // What hides beside it is proven by the times of its own pictures.
      const shown = beside?.part.hidden ? withTimes(whole, own, first) : whole
      const { label, otherLabel } = item.beside ?? { label: '', otherLabel: '' }
      const labels = beside === null ? null : { own: label.trim(), other: otherLabel.trim() }
      return { kind: 'film', pace, shown, beside, words: wordsOver(item, own, first, after, labels), size }
    }
    const joined = (from: number, to: number): FilmSegment =>
      between(
        edges[from] ?? 0,
        edges[to] ?? 0,
        piece.kind === 'hold' ? undefined : { fromMs: piece.startMs, untilMs: piece.endMs }
      )
    return { segments: edges.slice(1).map((_, at) => joined(at, at + 1)), joined }
  })
}

const gridMs = 4000

/** The first picture, those at which the recording's grid cuts, and the one after the last. */
function gridEdges(
  { first, after, startMs, endMs }: Extract<ClipPiece, { readonly kind: 'run' }>,
  film: Source['film']
): readonly number[] {
  const edges = [first]
  for (let at = Math.ceil(startMs / gridMs); at * gridMs < endMs; at += 1) {
    const cut = nearestFrame(film.frames, at * gridMs, film.endMs)
    if (cut > (edges.at(-1) ?? first) && cut < after) edges.push(cut)
  }
  return [...edges, after]
}

function withTimes(shown: Shown, own: Source, first: number): Shown {
  const { part } = shown
  const hidden = part.hidden ?? { looks: [], frameTicks: frameTicks(own.film, first, part.pictures) }
  return { ...shown, part: { ...part, hidden } }
}

function shownIn(
  source: Source,
  first: number,
  after: number,
  box: Box,
  viewOf: (filmMs: number) => PictureView = () => wholePicture,
  span?: PartSpan
): Shown {
  const { info, frames } = source.film
  const picture = { width: info.width, height: info.height }
  const views = Array.from({ length: after - first }, (_, n) =>
    rounded(clampView(viewOf(frames[first + n] ?? 0), picture, box))
  )
  const [view = wholePicture] = views
  const still = views.every(({ scale, x, y }) => scale === view.scale && x === view.x && y === view.y)
  return { part: filmPart(source, first, after, span), picture, box, views: still ? [view] : views }
}

/** Finer than can be seen; what is shown alike has to be named alike. */
function rounded({ scale, x, y }: PictureView): PictureView {
  const round = (value: number): number => Math.round(value * 1e6) / 1e6
  return scale === 1 ? wholePicture : { scale: round(scale), x: round(x), y: round(y) }
}

/** The other picture's part that is shown while `[first, after)` of the own one is. */
function besideOf(
  { beside, startMs }: Clip,
  size: Size,
  own: Source,
  sourceOf: SourceOf,
  first: number,
  after: number
): ShownBeside | null {
  const other = beside && sourceOf(beside.recordingId)
  if (!other) return null
  const shiftMs = startMs - beside.startMs
  const { frames } = other.film
  const lastMs = lastOf(beside)
  const otherAt = (frame: number): number => {
    const ms = Math.round(((own.film.frames[frame] ?? 0) - shiftMs) * 1000) / 1000
    return frameShownAt(frames, Math.min(lastMs, Math.max(beside.startMs, ms)))
  }
  const shown = shownIn(other, otherAt(first), otherAt(after - 1) + 1, besideLayout(size).other)
  return { ...shown, shiftMs }
}

/** What stands over pictures `[first, after)`: of the child's lines only those that are seen on one of them. */
function wordsOver(
  { startMs: clipMs, caption, childLines }: Clip,
  { film }: Source,
  first: number,
  after: number,
  labels: Words['labels']
): Words {
  // A picture that begins before its clip has what stands at the clip's beginning.
  const times = Array.from({ length: after - first }, (_, n) => Math.max(clipMs, film.frames[first + n] ?? 0))
  const lines = childLineSpans(childLines, -Infinity, Infinity).flatMap((span) => {
    const from = times.findIndex((ms) => standsOver(span, ms))
    const last = times.findLastIndex((ms) => standsOver(span, ms))
    if (from < 0) return []
    // The pictures' own times: what is kept of a line is rounded, and may be later than the picture it begins with.
    const startMs = from === 0 ? null : (times[from] ?? null)
    return [{ text: span.text, startMs, endMs: times[last + 1] ?? null }]
  })
  return { caption: caption.trim(), childLines: lines, labels }
}
