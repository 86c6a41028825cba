import { flushSync } from 'react-dom'
import { notCodableCode } from '../../../shared/domain/codable-time.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { answer } from '../../state/answers.ts'
import { app, showOverlay, tellFailure } from '../../state/app.ts'
import { disarmGroup } from '../../state/armed-group.ts'
import { codesIn, currentCodebook } from '../../state/codebooks.ts'
import { stopAll } from '../../state/film-end.ts'
import type { ActionId } from '../../state/keymap.ts'
import { showCodebook } from '../../state/codebooks.ts'
import { changeBrightness } from '../../state/light.ts'
import { takeStill } from '../../state/stills.ts'
import { clearLoop, endSlow, loop, loopOver, markLoop, slowLoop } from '../../state/loop.ts'
import { changeLayout, nextCameraLarge, toggleSync } from '../../state/cameras.ts'
import { momentWith } from '../../state/moments.ts'
import { nextPair } from '../../state/pair.ts'
import { nextPass } from '../../state/passes.ts'
import { changeSpeed, pause, player, seekTo, setMuted, stepFrames, turnWheel } from '../../state/player.ts'
import { playheadMs } from '../../state/playhead.ts'
import { addMomentToReel } from '../../state/reel.ts'
import { redoEdit, session, undoEdit } from '../../state/session.ts'
import { shownMoments } from '../../state/shown-moments.ts'
import { playOrPause, shuttleBack, shuttleForward, stopShuttle } from '../../state/shuttle.ts'
import { jumpTo, setEdge, tag } from '../../state/tagging.ts'
import { panPictureTowards, showWholePicture, zoomPicture } from '../../state/view.ts'
import {
  chosenIds,
  selectMoment,
  setFullFrame,
  setLookThrough,
  tellOnPicture,
  workbench
} from '../../state/workbench.ts'
import { focusField } from './fields.ts'
import { askToSaveFilter, clearFilter } from './filter/filter-panel.ts'
import { neighbourOf } from './neighbour.ts'
import { showDetailsNow } from './use-details-id.ts'
import {
  type Direction,
  chooseAll,
  chooseNeighbour,
  editActions,
  removeAll,
  severalToReel,
  stretchToReel
} from './timeline/edit-actions.ts'
import { cancelDrag, fitTimeline, zoomTimeline } from './timeline/timeline-store.ts'

/** What each key of the workbench does. */
const does: { readonly [id in ActionId]?: () => void } = {
  'play-pause': playOrPause,
  'shuttle-back': shuttleBack,
  'shuttle-stop': stopShuttle,
  'shuttle-forward': shuttleForward,
  'frame-back': () => step(-1),
  'frame-forward': () => step(1),
  'second-back': () => seekTo(playheadMs() - 1000),
  'second-forward': () => seekTo(playheadMs() + 1000),
  'five-back': () => seekTo(playheadMs() - 5000),
  'five-forward': () => seekTo(playheadMs() + 5000),
  'to-start': () => seekTo(0),
  'to-end': () => seekTo(player.getState().durationMs),
  slower: () => speedUp(-1),
  faster: () => speedUp(1),
  'loop-in': () => markLoop('startMs'),
  'loop-out': () => markLoop('endMs'),
  loop: toggleLoop,
  mute: () => setMuted(!player.getState().muted),
  'full-frame': () => setFullFrame(!workbench.getState().fullFrame),
  'zoom-in': () => zoomTimeline(1.6),
  'zoom-out': () => zoomTimeline(1 / 1.6),
  'zoom-fit': fitTimeline,
  'picture-in': () => zoomPicture(1.25),
  'picture-out': () => zoomPicture(1 / 1.25),
  'picture-whole': showWholePicture,
  'picture-left': () => panPictureTowards(-1, 0),
  'picture-right': () => panPictureTowards(1, 0),
  'picture-up': () => panPictureTowards(0, -1),
  'picture-down': () => panPictureTowards(0, 1),
  brighter: () => changeBrightness(1),
  darker: () => changeBrightness(-1),
  'slow-loop': () => slowLoop(momentWith(session.getState().doc, workbench.getState().selectedId) ?? null),
  still: takeStill,
  'camera-layout': () => changeLayout(1),
  'camera-layout-back': () => changeLayout(-1),
  'next-camera': nextCameraLarge,
  'sync-cameras': toggleSync,
  'look-through': () => setLookThrough(!workbench.getState().lookThrough),
  'previous-moment': () => goToNeighbour(-1),
  'next-moment': () => goToNeighbour(1),
  'answer-1': () => giveAnswer(1),
  'answer-2': () => giveAnswer(2),
  'answer-3': () => giveAnswer(3),
  'answer-4': () => giveAnswer(4),
  'answer-5': () => giveAnswer(5),
  'answer-6': () => giveAnswer(6),
  'answer-7': () => giveAnswer(7),
  'answer-8': () => giveAnswer(8),
  'answer-9': () => giveAnswer(9),
  'stop-all': stopAll,
  'not-codable': toggleNotCodable,
  'next-pair': nextPair,
  'next-pass': nextPass,
  ...editActions,
  'choose-all': () => chooseAll(listed()),
  'choose-previous': () => extendChoice(-1),
  'choose-next': () => extendChoice(1),
  note: () => withSelected(() => write('note')),
  caption: () => withSelected(() => write('caption')),
  'to-reel': () =>
    chosenIds().size > 1 ? void severalToReel() : withSelected((moment) => void toReel(moment)),
  'several-to-reel': () => void severalToReel(),
  'stretch-to-reel': () => void stretchToReel(),
  remove: () => withSelected(removeSelected),
  cut: () => withSelected(cutSelected),
  'start-here': () => withSelected(({ id }) => setEdge(id, 'start', playheadMs())),
  'end-here': () => withSelected(({ id }) => setEdge(id, 'end', playheadMs())),
  codebooks: showCodebook,
  search: () => focusField('search'),
  'clear-filter': clearFilter,
  'save-filter': askToSaveFilter,
  palette: () => showOverlay('palette'),
  'search-all': () => showOverlay('search'),
  undo: undoEdit,
  redo: redoEdit,
  cancel,
  keyboard: () => showOverlay('keyboard')
}

/** `held`: the key is down since before. */
export function perform(id: ActionId, held = false): void {
  const turn = held ? turns[id] : undefined
  if (turn === undefined) does[id]?.()
  else turnWheel(turn)
}

/** Keys that turn the film like a wheel while they are held. */
const turns: { readonly [id in ActionId]?: -1 | 1 } = { 'frame-back': -1, 'frame-forward': 1 }

function step(count: number): void {
  stopShuttle()
  stepFrames(count)
}

/** The list of speeds, from the one that is heard now: a slow loop goes on at the speed that was chosen. */
function speedUp(direction: -1 | 1): void {
  endSlow()
  changeSpeed(direction)
}

function withSelected(action: (moment: Moment) => void): void {
  const moment = momentWith(session.getState().doc, workbench.getState().selectedId)
  if (moment) action(moment)
}

function write(field: 'note' | 'caption'): void {
  // The very next key is already part of what one writes.
  flushSync(() => setFullFrame(false))
  showDetailsNow()
  focusField(field)
}

/** The moments that the list shows. */
function listed(): readonly Moment[] {
  return shownMoments(session.getState().doc, player.getState().recordingId, workbench.getState().filter)
}

/** The moment in focus. */
function focused(): Moment | null {
  return momentWith(session.getState().doc, workbench.getState().selectedId)
}

function goToNeighbour(direction: -1 | 1): void {
  const moment = neighbourOf(listed(), focused(), playheadMs(), direction)
  if (moment) jumpTo(moment)
}

function extendChoice(direction: Direction): void {
  const moment = neighbourOf(listed(), focused(), playheadMs(), direction)
  if (moment) chooseNeighbour(moment)
}

/** The moment to choose when those chosen are gone: the next one that stays, else the one before. */
function heir(moment: Moment): string | null {
  const going = chosenIds()
  const moments =
    going.size === 1 ? listed() : listed().filter((each) => each.id === moment.id || !going.has(each.id))
  return (neighbourOf(moments, moment, 0, 1) ?? neighbourOf(moments, moment, 0, -1))?.id ?? null
}

function removeSelected(moment: Moment): void {
  removeAll(heir(moment))
}

function cutSelected(moment: Moment): void {
  const next = heir(moment)
  editActions.copy()
  removeAll(next)
}

/** Loops the chosen interval, or the marked stretch, or stops looping. */
function toggleLoop(): void {
  const { on, startMs, endMs } = loop.getState()
  const moment = momentWith(session.getState().doc, workbench.getState().selectedId)
  if (on) clearLoop()
  else if (moment && moment.endMs !== null) loopOver(moment.startMs, moment.endMs)
  else if (startMs !== null && endMs !== null) loopOver(startMs, endMs)
}

/** Makes a clip of a moment and says so. */
async function toReel({ id, code, startMs: atMs }: Moment): Promise<void> {
  const outcome = await addMomentToReel(id)
  if (outcome === 'added') tellOnPicture({ code, atMs, did: 'inReel' })
  else if (outcome === 'already') tellOnPicture({ code, atMs, did: 'wasInReel' })
  else tellFailure(outcome)
}

/** The nth answer to what the chosen moment's code asks; what has to be written is written. */
function giveAnswer(number: number): void {
  if (answer(number)) return
  showDetailsNow()
  focusField('answer')
}

/** Begins or ends time that can't be coded, whatever the codebook. */
function toggleNotCodable(): void {
  const ref = notCodableCode(currentCodebook().id, codesIn(app.getState().content).values())
  if (ref !== null && !workbench.getState().lookThrough) tag(ref)
}

/** One thing at a time: the drag, then the group whose letters are meant, then only watching, then the large picture, then what is marked, then the choice. */
function cancel(): void {
  if (cancelDrag() || disarmGroup()) return
  if (workbench.getState().lookThrough) setLookThrough(false)
  else if (workbench.getState().fullFrame) setFullFrame(false)
  else if (loop.getState().startMs !== null || loop.getState().endMs !== null) clearLoop()
  else if (workbench.getState().selectedId !== null) selectMoment(null)
  else pause()
}
