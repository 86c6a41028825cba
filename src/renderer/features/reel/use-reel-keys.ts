import { useEffect } from 'react'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { frames } from '../../state/frames.ts'
import { chordOf } from '../../state/keymap.ts'
import { type AnyActionId, reelActionFor } from '../../state/keys-in-force.ts'
import { changeClip } from '../../state/reel.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { redoEdit, undoEdit } from '../../state/session.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { reelAction } from './reel-actions.ts'
import { edgeAtPicture } from './trim.ts'

const fields = 'input, textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox]'
const ownKeys = `${fields}, button, [role=row], [role=slider]`

/** Keys of the reel's screen, wherever the focus is but for fields: play, step, edges at the playhead, undo. */
export function useReelKeys(player: Sequencer, chosen: ReelItem | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || target?.closest(fields)) return
      const chord = chordOf(event)
      const free = !target?.closest(ownKeys)
      const action = actionOf(chord, free, player, chosen)
      if (action === null) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [player, chosen])
}

function actionOf(chord: string, free: boolean, player: Sequencer, chosen: ReelItem | null) {
  const toggle = (): void => (player.store.getState().playing ? player.pause() : player.play())
  // A focused button or row has these for itself.
  const theirs = /^(space|enter|home|end|(shift\+)?arrow\w+)$/.test(chord)
  if (theirs && !free) return null
  const does: Partial<Record<AnyActionId, () => void>> = {
    'reel-play': toggle,
    'reel-back': () => player.step(-1),
    'reel-forward': () => player.step(1),
    'reel-second-back': () => player.seekBy(-1000),
    'reel-second-forward': () => player.seekBy(1000),
    'reel-start': () => player.seek(0),
    'reel-end': () => player.toEnd(),
    'clip-begin': () => player.goToPart(player.store.getState().index),
    'loop-clip': () => player.toggleLoop(),
    'trim-start': () => setEdge('start', player, chosen),
    'trim-end': () => setEdge('end', player, chosen),
    undo: undoEdit,
    redo: redoEdit
  }
  const action = reelActionFor(chord)
  return action === null ? null : (does[action] ?? reelAction(action))
}

function setEdge(edge: 'start' | 'end', player: Sequencer, chosen: ReelItem | null): void {
  const { parts, index } = player.store.getState()
  const shownMs = player.filmMs()
  if (shownMs === null || chosen?.type !== 'clip' || parts[index]?.id !== chosen.id) return
  const info = reelSources.getState().recordings.get(chosen.recordingId)?.info
  const times = frames.getState().byId.get(chosen.recordingId) ?? []
  if (!info) return
  const film = { frames: times, durationMs: info.durationMs, frameRate: info.frameRate }
  changeClip(chosen.id, edgeAtPicture(film, chosen, edge, shownMs))
}
