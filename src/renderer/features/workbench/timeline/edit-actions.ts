import i18next from 'i18next'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import type { LanesBy } from '../../../../shared/domain/settings.ts'
import { announce } from '../../../state/announce.ts'
import { app, saveSettings } from '../../../state/app.ts'
import {
  copyChosen,
  duplicateChosen,
  maybeChosen,
  mergeChosen,
  nudgeChosen,
  pasteCopied,
  removeChosen,
  splitChosen,
  starChosen
} from '../../../state/moment-edits.ts'
import { seekTo } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { addClips } from '../../../state/make-clips.ts'
import { loop } from '../../../state/loop.ts'
import { spanOf } from '../../../../shared/domain/reel-query.ts'
import { addMomentsToReel } from '../../../state/reel.ts'
import { chosenIds, chosenMoments, selectMoments, workbench } from '../../../state/workbench.ts'
import { layoutNow } from './layout-now.ts'
import { openMenuAtChosen } from './menu-place.ts'
import { nextEdge } from './snap.ts'
import { timeline } from './timeline-store.ts'

export type Direction = -1 | 1

type Did =
  | 'split'
  | 'merged'
  | 'starred'
  | 'maybe'
  | 'copied'
  | 'pasted'
  | 'duplicated'
  | 'removed'
  | 'retagged'
  | 'inReel'
  | 'chosen'
  | 'moved'

/** Says how many were done what with; nothing to do is said too, so that a key never seems dead. */
export function tell(did: Did, count: number): void {
  announce(i18next.t(count > 0 ? `timeline.did.${did}` : 'timeline.did.nothing', { count }))
}

/** What the keys, the menu and the panel do with what is chosen. */
export const editActions = {
  star: () => tell('starred', starChosen()),
  maybe: () => tell('maybe', maybeChosen()),
  split: () => tell('split', splitChosen()),
  merge: () => tell('merged', mergeChosen()),
  copy: () => tell('copied', copyChosen()),
  paste: () => tell('pasted', pasteCopied()),
  duplicate: () => tell('duplicated', duplicateChosen()),
  retag: () => {
    if (chosenIds().size > 0) openMenuAtChosen('retag')
  },
  'nudge-back': () => nudge('whole', -1),
  'nudge-forward': () => nudge('whole', 1),
  shorten: () => nudge('end', -1),
  lengthen: () => nudge('end', 1),
  'start-earlier': () => nudge('start', -1),
  'start-later': () => nudge('start', 1),
  'previous-edge': () => goToEdge(-1),
  'next-edge': () => goToEdge(1),
  'next-lanes': () => turnLanes(1),
  'previous-lanes': () => turnLanes(-1)
} as const satisfies Record<string, () => void>

/** Takes away what is chosen and chooses `nextId`. */
export function removeAll(nextId: string | null): void {
  tell('removed', removeChosen(nextId))
}

export async function severalToReel(): Promise<void> {
  tell('inReel', await addMomentsToReel([...chosenIds()]))
}

/** Makes a clip of the marked stretch, or of what the chosen moments span, without any code. */
export async function stretchToReel(): Promise<void> {
  const { recordingId } = workbench.getState()
  const stretch =
    markedStretch() ?? spanOf(chosenMoments().filter((each) => each.recordingId === recordingId))
  const added =
    recordingId !== null && stretch !== null && (await addClips([{ recordingId, ...stretch, moment: null }]))
  announce(i18next.t(added !== false && added.length > 0 ? 'make.stretch.added' : 'make.stretch.nothing'))
}

function markedStretch() {
  const { startMs, endMs } = loop.getState()
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

export function chooseAll(moments: readonly Moment[]): void {
  selectMoments(new Set(moments.map(({ id }) => id)), workbench.getState().selectedId)
  tell('chosen', moments.length)
}

/** The neighbour is chosen too and comes in focus; going back, the one that is left is let go. */
export function chooseNeighbour(moment: Moment): void {
  const { selectedId } = workbench.getState()
  const ids = new Set(chosenIds())
  if (ids.has(moment.id) && selectedId !== null) ids.delete(selectedId)
  ids.add(moment.id)
  selectMoments(ids, moment.id)
  seekTo(moment.startMs)
  tell('chosen', ids.size)
}

/** Frames by which what is chosen has been moved in a row: told as one sum. */
let moved = { key: '', frames: 0 }

function nudge(part: 'whole' | 'start' | 'end', direction: Direction): void {
  const count = nudgeChosen(part, direction)
  if (count === 0) {
    tell('chosen', 0)
    return
  }
  const key = `${part} ${[...chosenIds()].slice(0, 20).join(' ')}`
  moved = { key, frames: (moved.key === key ? moved.frames : 0) + direction }
  const frames = i18next.t('timeline.did.frames', { count: Math.abs(moved.frames) })
  const way = moved.frames < 0 ? 'earlier' : 'later'
  announce(i18next.t(`timeline.did.${part}.${way}`, { count, frames }))
}

function goToEdge(direction: Direction): void {
  const layout = layoutNow()
  const edge = layout && nextEdge(layout, playheadMs(), direction)
  if (edge !== null) seekTo(edge)
}

const kinds: readonly LanesBy[] = ['group', 'subject', 'code']

function turnLanes(direction: Direction): void {
  const by = app.getState().info?.settings.lanesBy ?? 'group'
  const next = kinds[(kinds.indexOf(by) + direction + kinds.length) % kinds.length] ?? 'group'
  setLanesBy(next)
}

/** Lays the timeline out in other lanes from now on; remembered on this machine. */
export function setLanesBy(lanesBy: LanesBy): void {
  const settings = app.getState().info?.settings
  if (settings === undefined || settings.lanesBy === lanesBy) return
  // Shown at once, saved meanwhile.
  app.setState(({ info }) => ({ info: info && { ...info, settings: { ...settings, lanesBy } } }))
  void saveSettings({ ...settings, lanesBy })
  announce(i18next.t(`timeline.lanesBy.${lanesBy}`))
}

/** Shows the list of what can be done; closed by its own means. */
export function closeMenu(): void {
  timeline.setState({ menu: null })
}
