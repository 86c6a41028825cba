import { useEffect } from 'react'
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
      if (off || event.ctrlKey || event.metaKey || event.altKey) return
      if (target?.closest('input, textarea')) return
      const onButton = target?.closest('button') !== null && target?.closest('button') !== undefined
      const { index } = player.store.getState()
      switch (event.key) {
        case ' ':
          if (onButton) return
          goOn(player)
          break
        case 'ArrowRight':
        case 'PageDown':
          goToPart(player, index + 1)
          break
        case 'ArrowLeft':
        case 'PageUp':
          goToPart(player, index - 1)
          break
        case 'r':
        case 'R':
          replay(player)
          break
        case 's':
        case 'S':
          toggleSlow(player)
          break
        case 'f':
        case 'F':
          freeze(player, hide)
          break
        case 't':
        case 'T':
          write()
          break
        case 'Escape':
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
