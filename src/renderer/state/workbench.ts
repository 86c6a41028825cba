import { createStore } from 'zustand/vanilla'
import type { CodeRef } from '../../shared/domain/codebook.ts'
import { type MomentFilter, noFilter } from '../../shared/domain/moment-filter.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { onBroughtBack } from './brought-back.ts'
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
  /** The moment in focus: the one of those chosen that the panel shows. */
  readonly selectedId: string | null
  /** Several that are chosen; it counts only while the one in focus is among them, see `chosenIds`. */
  readonly selectedIds: ReadonlySet<string>
  /** Watching only: codes' keys do nothing. */
  readonly lookThrough: boolean
  /** The picture as large as possible, nothing else. */
  readonly fullFrame: boolean
  /** What the list of moments shows; the timeline dims the rest. */
  readonly filter: MomentFilter
  readonly echo: Echo | null
}

const none: ReadonlySet<string> = new Set()

const fresh: WorkbenchState = {
  recordingId: null,
  selectedId: null,
  selectedIds: none,
  lookThrough: false,
  fullFrame: false,
  filter: noFilter,
  echo: null
}

export const workbench = createStore<WorkbenchState>(() => fresh)

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) workbench.setState(fresh)
})

// A moment that undoing brings back is chosen again: what is done next is done to it.
onBroughtBack(({ added }) => {
  const { recordingId } = workbench.getState()
  const back = added.filter((record) => record.type === 'moment' && record.recordingId === recordingId)
  if (back.length > 0) selectMoments(new Set(back.map(({ id }) => id)), back[0]?.id ?? null)
})

export function chooseRecording(recordingId: string): void {
  if (recordingId !== workbench.getState().recordingId)
    workbench.setState({ recordingId, selectedId: null, echo: null })
}

/** Tells on the picture what was just done. */
export function tellOnPicture(told: Omit<Echo, 'count'>): void {
  workbench.setState(({ echo }) => ({ echo: { ...told, count: (echo?.count ?? 0) + 1 } }))
}

/** Chooses one moment, or none. */
export function selectMoment(selectedId: string | null): void {
  workbench.setState({ selectedId, selectedIds: none })
}

/** Chooses several; the one in focus is `focusId`, when it is among them, or the last. */
export function selectMoments(ids: ReadonlySet<string>, focusId: string | null): void {
  const focus = focusId !== null && ids.has(focusId) ? focusId : ([...ids].at(-1) ?? null)
  workbench.setState({ selectedId: focus, selectedIds: ids.size > 1 ? ids : none })
}

/** Takes one more into the choice, or out of it. */
export function toggleChosen(id: string): void {
  const ids = new Set(chosenIds())
  if (!ids.delete(id)) ids.add(id)
  selectMoments(ids, id)
}

/** What is chosen: several, or the one in focus, or nothing. */
export function chosenIds({ selectedId, selectedIds } = workbench.getState()): ReadonlySet<string> {
  if (selectedId === null) return none
  return selectedIds.has(selectedId) ? selectedIds : new Set([selectedId])
}

/** The chosen moments that are still there, in no particular order. */
export function chosenMoments(): readonly Moment[] {
  const { doc } = session.getState()
  return [...chosenIds()].flatMap((id) => {
    const record = doc.get(id)
    return record?.type === 'moment' ? record : []
  })
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
