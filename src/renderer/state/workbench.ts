import { createStore } from 'zustand/vanilla'
import type { CodeRef } from '../../shared/domain/codebook.ts'
import { type MomentFilter, noFilter } from '../../shared/domain/moment-filter.ts'
import { session } from './session.ts'

/** The last thing a key did, told on the picture and to screen readers. `count` makes repeats differ. */
type Echo = {
  readonly code: CodeRef
  /**
   * What became of a moment; `inReel` and `wasInReel`: made a clip now, or before; `stopped` and `closedAtEnd`:
   * several `periods` at once, of which `code` is the first.
   */
  readonly did: 'point' | 'opened' | 'closed' | 'inReel' | 'wasInReel' | 'stopped' | 'closedAtEnd'
  readonly periods?: number
  readonly atMs: number
  readonly count: number
}

type WorkbenchState = {
  readonly recordingId: string | null
  readonly selectedId: string | null
  /** Watching only: codes' keys do nothing. */
  readonly lookThrough: boolean
  /** The picture as large as possible, nothing else. */
  readonly fullFrame: boolean
  /** What the list of moments shows; the timeline dims the rest. */
  readonly filter: MomentFilter
  readonly echo: Echo | null
}

const fresh: WorkbenchState = {
  recordingId: null,
  selectedId: null,
  lookThrough: false,
  fullFrame: false,
  filter: noFilter,
  echo: null
}

export const workbench = createStore<WorkbenchState>(() => fresh)

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) workbench.setState(fresh)
})

export function chooseRecording(recordingId: string): void {
  if (recordingId !== workbench.getState().recordingId)
    workbench.setState({ recordingId, selectedId: null, echo: null })
}

/** Tells on the picture what was just done. */
export function tellOnPicture(told: Omit<Echo, 'count'>): void {
  workbench.setState(({ echo }) => ({ echo: { ...told, count: (echo?.count ?? 0) + 1 } }))
}

export function selectMoment(selectedId: string | null): void {
  workbench.setState({ selectedId })
}

export function setFilter(change: Partial<MomentFilter>): void {
  workbench.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

export function setLookThrough(lookThrough: boolean): void {
  workbench.setState({ lookThrough })
}

export function setFullFrame(fullFrame: boolean): void {
  workbench.setState({ fullFrame })
}
