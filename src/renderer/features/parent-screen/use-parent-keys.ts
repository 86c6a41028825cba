import { useEffect } from 'react'
import { chordOf } from '../../state/keymap.ts'
import { parentActionFor } from '../../state/keys-in-force.ts'
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
      switch (parentActionFor(chord)) {
        case 'parent-play':
          goOn(player)
          break
        case 'parent-next':
          goToPart(player, index + 1)
          break
        case 'parent-previous':
          goToPart(player, index - 1)
          break
        case 'parent-again':
          replay(player)
          break
        case 'parent-slow':
          toggleSlow(player)
          break
        case 'parent-freeze':
          freeze(player, hide)
          break
        case 'parent-words':
          write()
          break
        case 'parent-leave':
          escape()
          break
        default:
          return
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
