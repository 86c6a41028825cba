import { createHash } from 'node:crypto'
import { stillRate } from '../../../shared/domain/clip-pieces.ts'
import type { MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { HiddenSound } from '../../../shared/domain/heard-masks.ts'
import type { PictureView, Size } from '../../../shared/domain/picture-view.ts'
import type { Box } from '../../../shared/domain/reel-layout.ts'
import type { Card, Slow } from '../../../shared/domain/reel-records.ts'

export const videoTimescale = 90_000
export const audioRate = 48_000

/**
 * Part of every hash: raise it when the encoder settings, the drawing of cards and captions (its fonts too), or what hides change; and when
 * what is kept as a segment's proof comes to mean something else, for it counts as long as its segment is found.
 */
export const settingsVersion = 14

/** Pictures of one recording that follow each other, on the recording's own clock; whatever hides on them belongs here. */
export type FilmPart = {
  readonly recordingId: string
  readonly pictures: number
  /** When the first picture begins, where that is earlier than it is shown; null: it is shown from its beginning. */
  readonly begunMs: number | null
  /** From when to when they are shown, in ms with fractions: the start of the first picture and of the one after the last, or within the time of one that stands long. */
  readonly startMs: number
  readonly endMs: number
  /** Between the pictures at either edge, so that no rounding can let a neighbour in; null: from the beginning. */
  readonly afterMs: number | null
  readonly beforeMs: number
  readonly hidden: Hidden | null
}

/** What nobody may see of a part of a film, and when each of its pictures begins, in ticks of 1/90000 s. */
export type Hidden = { readonly looks: readonly MaskLook[]; readonly frameTicks: readonly number[] }

/** A part of a film and where it is shown in the reel's picture. */
export type Shown = {
  readonly part: FilmPart
  /** How large the recording's picture is. */
  readonly picture: Size
  readonly box: Box
  /** Which part of the picture fills the box: one for all, or one for each picture in turn. */
  readonly views: readonly PictureView[]
}

/** Another part of a film beside it, at the times of the first one after `shiftMs` is added to its own. */
export type ShownBeside = Shown & { readonly shiftMs: number }

/** Words that stand over pictures; the times are the recording's, null: from the first picture, to the last. */
export type Words = {
  readonly caption: string
  /** Above two pictures side by side. */
  readonly labels: { readonly own: string; readonly other: string } | null
  readonly childLines: readonly {
    readonly text: string
    readonly startMs: number | null
    readonly endMs: number | null
  }[]
}

/** Some of a clip's pictures, at one speed or one that stands still: everything that shapes their pixels, and no sound. */
export type FilmSegment = {
  readonly kind: 'film'
  readonly pace:
    | { readonly kind: 'run'; readonly rate: 1 | Slow['rate'] }
    | { readonly kind: 'hold'; readonly pictures: number }
  readonly shown: Shown
  readonly beside: ShownBeside | null
  readonly words: Words
  /** Small, in a corner; only where an export asks for it. */
  readonly mark?: string
  readonly size: Size
}

export type CardSegment = {
  readonly kind: 'card'
  readonly look: Card['kind']
  readonly title: string
  readonly text: string
  /** The picture behind the words. */
  readonly still: Shown | null
  /** Over the picture behind the words. */
  readonly mark?: string
  readonly pictures: number
  readonly size: Size
}

/** Pictures without sound, all coded with one setting. */
export type PictureSegment = FilmSegment | CardSegment

/** A stretch of a recording's sound at one speed, or silence. */
export type SoundPiece =
  | {
      readonly kind: 'sound'
      readonly startMs: number
      readonly endMs: number
      readonly rate: 1 | Slow['rate']
    }
  | { readonly kind: 'silence'; readonly durationMs: number }

/** The sound of a clip or card: everything that shapes it, and no pictures. */
export type SoundSegment =
  | {
      readonly kind: 'sound'
      readonly recordingId: string
      readonly pieces: readonly SoundPiece[]
      readonly hidden: readonly HiddenSound[]
      /** On top of the common loudness. */
      readonly volumeDb: number
    }
  | { readonly kind: 'silence'; readonly durationMs: number }

/** All that is heard of a reel, one after the other, coded. */
export type Soundtrack = { readonly kind: 'soundtrack'; readonly parts: readonly SoundSegment[] }

/** Sound that has to be rendered; silence hasn't. */
export type HeardSegment = Extract<SoundSegment, { readonly kind: 'sound' }>

/** What is rendered and kept. */
export type Segment = PictureSegment | HeardSegment | Soundtrack

/** How long a segment is shown or heard, in ms with fractions. */
export function segmentDurationMs(segment: Segment | SoundSegment): number {
  switch (segment.kind) {
    case 'card':
      return (segment.pictures * 1000) / stillRate
    case 'film': {
      const { pace, shown } = segment
      if (pace.kind === 'hold') return (pace.pictures * 1000) / stillRate
      return (shown.part.endMs - shown.part.startMs) / pace.rate
    }
    case 'silence':
      return segment.durationMs
    case 'sound':
      return segment.pieces.reduce((sum, piece) => sum + soundPieceMs(piece), 0)
    case 'soundtrack':
      return segment.parts.reduce((sum, part) => sum + segmentDurationMs(part), 0)
  }
}

export function soundPieceMs(piece: SoundPiece): number {
  return piece.kind === 'silence' ? piece.durationMs : (piece.endMs - piece.startMs) / piece.rate
}

/** The sample that a time falls on. */
export function samplesAt(ms: number): number {
  return Math.round((ms * audioRate) / 1000)
}

/** Whether it holds pictures or sound. */
export function trackOf(segment: Segment): 'picture' | 'sound' {
  return segment.kind === 'film' || segment.kind === 'card' ? 'picture' : 'sound'
}

const recordingOf = ({ part }: Shown): string => part.recordingId

/** The recordings it is made from: erasing any of them erases it. */
export function recordingsIn(segment: Segment | SoundSegment): readonly string[] {
  switch (segment.kind) {
    case 'film':
      return [segment.shown, ...(segment.beside === null ? [] : [segment.beside])].map(recordingOf)
    case 'card':
      return segment.still === null ? [] : [recordingOf(segment.still)]
    case 'sound':
      return [segment.recordingId]
    case 'soundtrack':
      return [...new Set(segment.parts.flatMap(recordingsIn))]
    case 'silence':
      return []
  }
}

/** The cache key: the same for whatever gives the same pixels or sound with this encoder. */
export function segmentHash(segment: Segment, encoder: string): string {
  return createHash('sha256')
    .update(JSON.stringify([settingsVersion, encoder, segment]))
    .digest('hex')
}
