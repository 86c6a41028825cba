import { useEffect } from 'react'
import { leaveMarks } from '../../state/reel-studio.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'

/**
 * While the reel plays, the clip that is shown is the one that is worked on: a key means what one sees. Whoever is
 * typing keeps the clip that is typed at.
 */
export function useChosenFollows(player: Sequencer, follow: (id: string) => void): void {
  useEffect(
    () =>
      player.store.subscribe((now, before) => {
        const id = now.parts[now.index]?.id
        if (!now.playing || id === undefined || now.index === before.index) return
        if (document.activeElement?.closest('input, textarea')) return
        leaveMarks()
        follow(id)
      }),
    [player, follow]
  )
}
