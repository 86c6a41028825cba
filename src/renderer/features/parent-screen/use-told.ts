import { useEffect } from 'react'
import { call } from '../../api.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import type { TalkScreen } from './talk-screen.ts'

/** How often it is told where the film is while it plays, in ms. */
const toldEveryMs = 200

/** Tells what is seen now: to the therapist's screen, and to main, which keeps what was shown. */
export function useTold(player: Sequencer, talk: TalkScreen): void {
  useEffect(() => {
    let last = ''
    let lastAt = 0
    const tell = (): void => {
      const state = talk.told()
      const what = JSON.stringify({ ...state, offsetMs: 0 })
      const now = performance.now()
      if (what === last && now - lastAt < toldEveryMs) return
      last = what
      lastAt = now
      void call('talk.say', { kind: 'state', state })
    }
    tell()
    const stops = [player.store.subscribe(tell), talk.store.subscribe(tell)]
    return () => stops.forEach((stop) => stop())
  }, [player, talk])
}
