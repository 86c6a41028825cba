import { standsOver } from '../../../shared/domain/picture-span.ts'

/** Where a picture of a film is: when it begins, and where to seek to be sure to see it. */
export type Picture = { readonly startMs: number; readonly middleMs: number }

type RunPiece = {
  readonly kind: 'run'
  readonly startMs: number
  readonly endMs: number
  readonly rate: number
  readonly sound: 'as-is' | 'stretched' | 'none'
}

/** A stretch of a film at one speed, or one picture of it that stands still, silently. Times are the film's own. */
type Piece = RunPiece | { readonly kind: 'hold'; readonly atMs: number }

/** What a canvas is to show: a part at a picture of its film, as it was presented. */
export type Scene = {
  /** The element that shows the film; null for a card. */
  readonly film: HTMLVideoElement | null
  /** When the picture that is shown begins, on the film's clock. */
  readonly filmMs: number
  /** The other film of two that are shown side by side, as soon as it shows something. */
  readonly other: HTMLVideoElement | null
  readonly otherMs: number
  /** Draw it as well as can be, rather than quickly. */
  readonly atRest: boolean
  /** Whether what is written over a clip is drawn as well. */
  readonly withLines: boolean
}

export type Painter = {
  /** How large it is in the end; it draws in any canvas of about that shape. */
  readonly size: { readonly width: number; readonly height: number }
  /** Draws the scene; false when a picture of what is written is still being made, and `words` must stand in for it. */
  readonly draw: (on: CanvasRenderingContext2D, scene: Scene) => boolean
  /** Tells when more can be drawn than before; call what comes back to stop. */
  readonly onReady: (listener: () => void) => () => void
}

/** Where a clip's whole sound lies as it will be, left and right in turn in 16 bits, as soon as there is any. */
export type MadeSound = { readonly url: string; readonly sampleRate: number }

/** What is heard of a clip. */
type PartSound = {
  readonly mute: boolean
  /** How much louder than it was filmed; 1 leaves it. */
  readonly gain: number
  /** Whether nothing may be heard somewhere between two times of the film. */
  readonly silentBetween: (fromMs: number, toMs: number) => boolean
  /** It replaces the film's own sound where it can; until it is there all of the above counts. */
  readonly made: MadeSound | null
}

/** A second film that is shown beside a clip and runs with it. */
type BesidePart = {
  readonly url: string
  /** The picture of the second film that belongs to a time of the first. */
  readonly pictureFor: (filmMs: number) => Picture
  /** Whether it goes on there, rather than standing at its beginning or end. */
  readonly runsAt: (filmMs: number) => boolean
}

/** A stretch of a clip that runs. */
export type Running = {
  readonly part: ClipPart
  readonly piece: RunPiece
  /** How long after the clip's beginning the stretch begins. */
  readonly fromMs: number
  /** How fast the reel is played, on top of the stretch's own speed. */
  readonly rate: number
}

/** What is written over a clip between two times of its film. */
export type Line = {
  readonly kind: 'caption' | 'child'
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

/** The lines that stand over the picture that begins at a time of the film. */
export function linesAt(lines: readonly Line[], filmMs: number): readonly Line[] {
  return lines.filter((line) => standsOver(line, filmMs))
}

/** A stretch of a film, made of pieces. */
export type ClipPart = {
  readonly kind: 'clip'
  readonly id: string
  readonly url: string
  readonly pieces: readonly Piece[]
  /** How long a piece takes in the reel. */
  readonly pieceMs: (piece: number) => number
  /** What is shown so long after the clip's beginning. */
  readonly placeAt: (offsetMs: number) => { readonly piece: number; readonly filmMs: number }
  /** How long after its beginning a time of the film is first shown. */
  readonly offsetOf: (filmMs: number) => number
  readonly durationMs: number
  /** The film's times at its edges. */
  readonly startMs: number
  readonly endMs: number
  /** The picture shown at `ms` on the film's clock, or the one that many pictures further. */
  readonly pictureAt: (ms: number, further?: number) => Picture
  readonly lines: readonly Line[]
  readonly sound: PartSound
  readonly beside: BesidePart | null
  readonly painter: Painter
}

/** Words on a plain ground or a picture for a while. */
export type CardPart = {
  readonly kind: 'card'
  readonly id: string
  readonly look: 'title' | 'question' | 'pause' | 'missing'
  readonly title: string
  readonly text: string
  readonly durationMs: number
  /** The picture of a film behind the words. */
  readonly still: {
    readonly url: string
    readonly picture: Picture
    readonly pictureAt: ClipPart['pictureAt']
  } | null
  /** Null: only its words are shown. */
  readonly painter: Painter | null
}

export type ReelPart = ClipPart | CardPart

export function totalDurationMs(parts: readonly ReelPart[]): number {
  return parts.reduce((sum, part) => sum + part.durationMs, 0)
}

/** A place in the reel: which part, and how far into it. */
export type Place = { readonly index: number; readonly offsetMs: number }

/** The place at a time of the whole; a join belongs to the part that begins there. */
export function placeAt(parts: readonly ReelPart[], wholeMs: number): Place {
  let left = Math.max(0, wholeMs)
  for (const [index, { durationMs }] of parts.entries()) {
    if (left < durationMs || index === parts.length - 1)
      return { index, offsetMs: Math.min(left, durationMs) }
    left -= durationMs
  }
  return { index: 0, offsetMs: 0 }
}

/** The time of the whole at a place. */
export function wholeMsAt(parts: readonly ReelPart[], place: Place): number {
  return totalDurationMs(parts.slice(0, place.index)) + place.offsetMs
}

/** When the last picture of a clip begins, on its film's clock. */
export function lastPictureMs(part: ClipPart): number {
  const at = part.pictureAt(part.endMs)
  // Within a picture that stands long a clip may end before the picture does.
  const last = at.startMs < part.endMs - 0.5 ? at : part.pictureAt(part.endMs, -1)
  return Math.max(part.startMs, last.startMs)
}

/** The picture that is shown so long after a clip's beginning; at its end the last one. */
export function pictureOf(part: ClipPart, offsetMs: number): Picture {
  const { piece, filmMs } = part.placeAt(offsetMs)
  const here = part.pieces[piece]
  if (here?.kind === 'hold') return part.pictureAt(here.atMs)
  const picture = part.pictureAt(Math.min(filmMs, lastPictureMs(part)))
  return soughtWithin(picture, filmMs)
}

const longHalfMs = 100
const insideMs = 5

/** Within a picture that stands long it is sought where it is asked for: what is heard there belongs to it. */
function soughtWithin({ startMs, middleMs }: Picture, filmMs: number): Picture {
  const half = middleMs - startMs
  if (half <= longHalfMs) return { startMs, middleMs }
  const latest = startMs + 2 * half - insideMs
  return { startMs, middleMs: Math.min(Math.max(filmMs, startMs + insideMs), latest) }
}

/** The film's time at a place of a part; null at a card. */
export function filmMsAt(part: ReelPart | undefined, offsetMs: number): number | null {
  return part?.kind === 'clip' ? part.placeAt(offsetMs).filmMs : null
}

/** How far into a clip the next or the previous picture is that differs: a picture that stands still counts once. */
export function steppedOffset(part: ClipPart, offsetMs: number, by: number): number {
  const { startMs } = part.pictureAt(pictureOf(part, offsetMs).startMs, by)
  return part.offsetOf(Math.min(Math.max(startMs, part.startMs), lastPictureMs(part)))
}

/** The same place after the parts have changed: the same picture where it still exists, else the nearest. */
export function placeAfterChange(
  before: readonly ReelPart[],
  place: Place,
  after: readonly ReelPart[]
): Place {
  const old = before[place.index]
  const index = after.findIndex((part) => part.id === old?.id)
  const same = after[index]
  if (old === undefined || same === undefined)
    return { index: Math.max(0, Math.min(place.index, after.length - 1)), offsetMs: 0 }
  const offsetMs =
    old.kind === 'clip' && same.kind === 'clip' && !sameStretch(old, same)
      ? same.offsetOf(old.placeAt(place.offsetMs).filmMs)
      : place.offsetMs
  return { index, offsetMs: Math.min(Math.max(0, offsetMs), same.durationMs) }
}

/** Whether a part shows the same stretch, whatever its words. */
export function sameStretch(a: ReelPart | undefined, b: ReelPart | undefined): boolean {
  if (a === undefined || b === undefined || a.id !== b.id) return false
  if (a.kind === 'card' || b.kind === 'card')
    return a.kind === 'card' && b.kind === 'card' && a.durationMs === b.durationMs && sameStill(a, b)
  return (
    a.url === b.url && a.durationMs === b.durationMs && samePieces(a.pieces, b.pieces) && sameBeside(a, b)
  )
}

function sameStill({ still: a }: CardPart, { still: b }: CardPart): boolean {
  return a?.url === b?.url && a?.picture.startMs === b?.picture.startMs
}

function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, at) => samePiece(piece, b[at]))
}

function samePiece(a: Piece, b: Piece | undefined): boolean {
  if (a.kind === 'hold' || b?.kind !== 'run')
    return a.kind === 'hold' && b?.kind === 'hold' && a.atMs === b.atMs
  return a.startMs === b.startMs && a.endMs === b.endMs && a.rate === b.rate && a.sound === b.sound
}

function sameBeside(a: ClipPart, b: ClipPart): boolean {
  if (a.beside === null || b.beside === null) return a.beside === b.beside
  const at = a.startMs
  return a.beside.url === b.beside.url && a.beside.pictureFor(at).startMs === b.beside.pictureFor(at).startMs
}
