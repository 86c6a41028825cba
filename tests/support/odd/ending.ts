import type { FailureCode } from '../../../src/shared/domain/failure.ts'
import type { RecordingNote } from '../../../src/shared/domain/recording.ts'
import type { PatternArea } from '../frame-reader.ts'
import { pictureMs } from './kitchen.ts'
import type { Kitchen } from './kitchen.ts'

/** What an odd recording must end as: refused for what it is, or in the vault with what was filmed. */
export type Ending = { readonly refused: FailureCode } | Kept

/** A picture by its number, and when it is shown. */
export type Shown = readonly [number: number, ptsMs: number]

export type Kept = {
  /** `unnumbered`: what is filmed has no numbers, only colours. */
  readonly pictures: readonly Shown[] | 'unnumbered'
  /** How far a picture may be from its time; formats that count in milliseconds round. */
  readonly pictureToleranceMs?: number
  /** When the sound ticks; null: there is none. `unnumbered`: it isn't known which are lost. */
  readonly ticksMs: readonly number[] | 'unnumbered' | null
  /** How far a tick may be from its time; some ways of coding sound move it, and files don't say so. */
  readonly tickToleranceMs?: number
  /** How far a tick may be from the beginning of the picture it belongs to, wherever that came to be. */
  readonly tickToPictureMs?: number
  readonly durationMs: number
  readonly durationToleranceMs?: number
  /** The warning; several where it is free which. */
  readonly warning: string | null | readonly (string | null)[]
  /** What is told of the import. */
  readonly notes?: readonly RecordingNote[]
  readonly size?: { readonly width: number; readonly height: number }
  /** Whether the pictures go over as they are; where it isn't said, either will do. */
  readonly takenOver?: boolean
  readonly areas?: Areas
  /** What colour is to be seen where, in fractions of the frame, in the copy and in the reel. */
  readonly colours?: readonly { readonly x: number; readonly y: number; readonly rgb: Rgb }[]
  readonly colourTolerance?: number
  readonly reel?: Reel
}

/** From which picture on, by its place, pictures lie in a part of the frame only, because their shape is another. */
type Areas = readonly { readonly from: number; readonly area: PatternArea }[]

type Rgb = readonly [number, number, number]

/** A reel of these stretches, and what it must show. */
export type Reel = {
  readonly clips: readonly (readonly [startMs: number, endMs: number])[]
  /** The pictures by their numbers, in turn; repeated ones count once. */
  readonly numbers: readonly number[] | 'unnumbered'
  readonly durationMs: number
  readonly ticks?: number
  readonly areas?: Areas
}

export type OddRecording = {
  /** The file's name. */
  readonly name: string
  readonly make: (kitchen: Kitchen) => Promise<void>
  /** What the maker takes from outside itself: part of the recipe by which a kept file is found again. */
  readonly with?: string
  readonly ends: Ending
}

/** Pictures of 25 a second from one number up to another, the first of them at a time. */
export function numbered(from: number, to: number, startMs = 0): readonly Shown[] {
  return Array.from({ length: to - from }, (_, n) => [from + n, startMs + n * pictureMs] as const)
}

/** The same, as numbers only. */
export function numbers(from: number, to: number): readonly number[] {
  return numbered(from, to).map(([number]) => number)
}
