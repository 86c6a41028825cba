import { useEffect } from 'react'
import { chordOf } from '../../state/keymap.ts'
import { type AnyActionId, parentActionFor } from '../../state/keys-in-force.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { freeze, goOn, goToPart, replay, toggleSlow } from './commands.ts'

type Keys = {
  readonly player: Sequencer
  readonly hide: () => void
  readonly write: () => void
  readonly escape: () => void
  /** Something lies over the screen that has keys of its own. */
  readonly off: boolean
}

/** Keys of the parent screen; a presenter's remote sends Page Up and Page Down. */
export function useParentKeys({ player, hide, write, escape, off }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (off) return
      if (target?.closest('input, textarea')) return
      const onButton = target?.closest('button') !== null && target?.closest('button') !== undefined
      const { index } = player.store.getState()
      const chord = chordOf(event)
      if (onButton && (chord === 'space' || chord === 'enter')) return
      const does: Partial<Record<AnyActionId, () => void>> = {
        'parent-play': () => goOn(player),
        'parent-next': () => goToPart(player, index + 1),
        'parent-previous': () => goToPart(player, index - 1),
        'parent-again': () => replay(player),
        'parent-slow': () => toggleSlow(player),
        'parent-freeze': () => freeze(player, hide),
        'parent-words': write,
        'parent-leave': escape
      }
      const action = parentActionFor(chord)
      const perform = action === null ? undefined : does[action]
      if (perform === undefined) return
      perform()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
