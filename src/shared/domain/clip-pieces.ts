import { frameShownAt, frameStart, type FrameTimes, nearestFrame } from './frames.ts'
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

/** Pictures `[first, after)` of a recording, by number, at one speed; `startMs` and `endMs` are exact, with fractions. */
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
 * A clip made exact: every edge on a real picture of its recording. Where two slow stretches overlap the first one
 * counts. A freeze stands before the picture it shows; that picture then runs with the others.
 */
export function clipPieces(
  clip: Pick<Clip, 'startMs' | 'endMs' | 'slows' | 'freezes'>,
  { frames, endMs }: Film
): readonly ClipPiece[] {
  if (frames.length === 0) return []
  const nearest = nearestFrame(frames, clip.startMs, endMs)
  const until = nearestFrame(frames, clip.endMs, endMs)
  // Too short for a whole picture: the one that is shown then, and not a neighbour's.
  const first = nearest < until ? nearest : frameShownAt(frames, clip.startMs)
  const after = Math.max(first + 1, until)
  const slows = clip.slows
    .map((slow) => ({
      ...slow,
      first: nearestFrame(frames, slow.startMs, endMs),
      after: nearestFrame(frames, slow.endMs, endMs)
    }))
    .filter((slow) => slow.after > slow.first)
  const holds = clip.freezes
    .map(({ atMs, durationMs }) => ({ frame: frameShownAt(frames, atMs), durationMs }))
    .filter(({ frame }) => frame >= first && frame < after)
    .toSorted((a, b) => a.frame - b.frame)
  const inside = (frame: number): boolean => frame > first && frame < after
  const cuts = [...slows.flatMap((slow) => [slow.first, slow.after]), ...holds.map(({ frame }) => frame)]
  const edges = [...new Set([first, ...cuts.filter(inside), after])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).flatMap((from, at): ClipPiece[] => {
    const to = edges[at + 1] ?? after
    const slow = slows.find((each) => from >= each.first && from < each.after)
    return [
      ...holds
        .filter(({ frame }) => frame === from)
        .map(({ frame, durationMs }) => ({
          kind: 'hold' as const,
          frame,
          atMs: frameStart(frames, frame, endMs),
          pictures: Math.max(1, Math.round((durationMs * stillRate) / 1000))
        })),
      {
        kind: 'run',
        first: from,
        after: to,
        startMs: frameStart(frames, from, endMs),
        endMs: frameStart(frames, to, endMs),
        rate: slow?.rate ?? 1,
        sound: slow?.sound ?? 'as-is'
      }
    ]
  })
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
