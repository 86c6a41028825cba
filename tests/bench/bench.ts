import type { Figure, Tally } from './figures.ts'

/** What a run of the bench was asked for, and what its families of rows work with. */
export type Bench = {
  /** A folder of the run's own; gone afterwards. */
  readonly folder: string
  /** The display to show the program on; null for none. */
  readonly display: string | null
  /** How often a key is pressed. */
  readonly keys: number
  /** How many seeks and steps are looked at in each of two films. */
  readonly exact: number
  /** Length of the film that is opened and stepped through. */
  readonly minutes: number
  /** Length of the film that all those moments are in. */
  readonly filmMinutes: number
  /** How many moments the session has, rising; the first is what the others are compared with. */
  readonly moments: readonly number[]
  /** A small film and one round of everything: for a look while working, not for figures that are kept. */
  readonly quick: boolean
  /** Says on the way what is being done. */
  readonly say: (text: string) => void
}

/** A family of rows, in a file of its own: starts what it needs, measures, ends it. */
export type Rows = (bench: Bench) => Promise<readonly (Figure | Tally)[]>
