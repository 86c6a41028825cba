import { type FrameEdge, frameEdge, frameShownAt, frameStart, type FrameTimes } from './frames.ts'
import type { MediaInfo } from './recording.ts'
import type { Clip, Slow } from './reel-records.ts'

/** Pictures that stand still, and cards, have so many pictures a second. */
export const stillRate = 25

/** What is needed of a recording to say exactly what a clip shows of it. */
export type Film = {
  readonly info: MediaInfo
  readonly frames: FrameTimes
  /** Where the last picture ends, to the tick. */
  readonly endMs: number
}

/**
 * Pictures `[first, after)` of a recording, by number, at one speed; `startMs` and `endMs` are exact, with fractions. Where a
 * picture stands long they may lie within its time.
 */
type Run = {
  readonly kind: 'run'
  readonly first: number
  readonly after: number
  readonly startMs: number
  readonly endMs: number
  readonly rate: 1 | Slow['rate']
  readonly sound: 'as-is' | Slow['sound']
}

/** One picture of a recording, shown `pictures` times at `stillRate`, silently. */
type Hold = {
  readonly kind: 'hold'
  readonly frame: number
  readonly atMs: number
  readonly pictures: number
}

/** What a clip is made of, one after the other: the film at one speed, and pictures that stand still. */
export type ClipPiece = Run | Hold

/** How long a piece is shown, in ms with fractions. */
export function pieceDurationMs(piece: ClipPiece): number {
  return piece.kind === 'hold'
    ? (piece.pictures * 1000) / stillRate
    : (piece.endMs - piece.startMs) / piece.rate
}

export function piecesDurationMs(pieces: readonly ClipPiece[]): number {
  return pieces.reduce((sum, piece) => sum + pieceDurationMs(piece), 0)
}

/**
 * A clip made exact: every edge on a real picture of its recording, or within one that stands long. Where two slow stretches
 * overlap the first one counts. A freeze stands before the picture it shows; that picture then runs with the others.
 */
export function clipPieces(
  clip: Pick<Clip, 'startMs' | 'endMs' | 'slows' | 'freezes'>,
  film: Film
): readonly ClipPiece[] {
  const { frames, endMs } = film
  if (frames.length === 0) return []
  const [begin, end] = clipEdges(clip, film)
  const slows = clip.slows
    .map((slow) => ({
      ...slow,
      from: frameEdge(frames, slow.startMs, endMs).ms,
      to: frameEdge(frames, slow.endMs, endMs)
    }))
    .filter((slow) => slow.to.ms > slow.from)
  const holds = clip.freezes
    .map(({ atMs, durationMs }) => ({ edge: freezeEdge(film, atMs), durationMs }))
    .filter(({ edge }) => edge.ms >= begin.ms && edge.ms < end.ms)
    .toSorted((a, b) => a.edge.ms - b.edge.ms)
  const cuts = [
    ...slows.flatMap((slow) => [frameEdge(frames, slow.startMs, endMs), slow.to]),
    ...holds.map(({ edge }) => edge)
  ].filter(({ ms }) => ms > begin.ms && ms < end.ms)
  const byTime = new Map([begin, ...cuts, end].map((edge) => [edge.ms, edge]))
  const edges = [...byTime.values()].toSorted((a, b) => a.ms - b.ms)
  return edges.slice(0, -1).flatMap((from, at): ClipPiece[] => {
    const to = edges[at + 1] ?? end
    const slow = slows.find((each) => from.ms >= each.from && from.ms < each.to.ms)
    return [
      ...holds
        .filter(({ edge }) => edge.ms === from.ms)
        .map(({ durationMs }) => ({
          kind: 'hold' as const,
          frame: from.first,
          atMs: from.ms,
          pictures: Math.max(1, Math.round((durationMs * stillRate) / 1000))
        })),
      {
        kind: 'run',
        ...{ first: from.first, after: to.after, startMs: from.ms, endMs: to.ms },
        rate: slow?.rate ?? 1,
        sound: slow?.sound ?? 'as-is'
      }
    ]
  })
}

/** The edges of what a clip shows: at least one picture, for its own time or, where that is long, for that of a usual one. */
function clipEdges(
  { startMs, endMs }: Pick<Clip, 'startMs' | 'endMs'>,
  film: Film
): readonly [FrameEdge, FrameEdge] {
  const { frames } = film
  const [begin, end] = [startMs, endMs].map((ms) => frameEdge(frames, ms, film.endMs)) as [
    FrameEdge,
    FrameEdge
  ]
  const isOne = begin.after > begin.first && end.after === begin.after
  if (isOne) {
    const ends = frameStart(frames, end.after, film.endMs)
    const ms = Math.max(end.ms, Math.min(ends, begin.ms + 1000 / stillRate))
    return [begin, { ...end, ms }]
  }
  if (begin.ms < end.ms) return [begin, end]
  // Too short for a whole picture: the one that is shown then, and not a neighbour's.
  const shown = frameShownAt(frames, startMs)
  const edge = (index: number): FrameEdge => ({
    first: index,
    after: index,
    ms: frameStart(frames, index, film.endMs)
  })
  return [edge(shown), edge(shown + 1)]
}

/** Where a picture stands still: at the beginning of the one shown, or within one that stands long. */
function freezeEdge({ frames, endMs }: Film, atMs: number): FrameEdge {
  const edge = frameEdge(frames, atMs, endMs)
  if (edge.after > edge.first) return edge
  const shown = frameShownAt(frames, atMs)
  return { first: shown, after: shown, ms: frameStart(frames, shown, endMs) }
}

/** A place in a clip: which piece, and the time of the recording that is shown, in ms with fractions. */
export type ClipPlace = { readonly piece: number; readonly filmMs: number }

/** What is shown `offsetMs` after the clip's beginning; beyond its end: the last of it. */
export function placeInClip(pieces: readonly ClipPiece[], offsetMs: number): ClipPlace {
  let left = Math.max(0, offsetMs)
  for (const [index, piece] of pieces.entries()) {
    const duration = pieceDurationMs(piece)
    if (left < duration || index === pieces.length - 1) {
      if (piece.kind === 'hold') return { piece: index, filmMs: piece.atMs }
      return { piece: index, filmMs: Math.min(piece.endMs, piece.startMs + left * piece.rate) }
    }
    left -= duration
  }
  return { piece: 0, filmMs: 0 }
}

/** How long after the clip's beginning a time of its recording is first shown, in ms; before or after the clip: its edge. */
export function offsetInClip(pieces: readonly ClipPiece[], filmMs: number): number {
  let offset = 0
  for (const piece of pieces) {
    if (piece.kind === 'hold' ? filmMs <= piece.atMs : filmMs < piece.startMs) return offset
    if (piece.kind === 'run' && filmMs < piece.endMs) return offset + (filmMs - piece.startMs) / piece.rate
    offset += pieceDurationMs(piece)
  }
  return offset
}
