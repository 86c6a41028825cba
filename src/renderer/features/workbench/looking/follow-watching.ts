import { player } from '../../../state/player.ts'
import { onPlayhead } from '../../../state/playhead.ts'
import { rememberWatched } from '../../../state/recording-view.ts'
import { workbench } from '../../../state/workbench.ts'
import { today } from '../../../ui/day.ts'

/** The last pictures of a film are often black; who came so far has seen it. */
const nearEndMs = 1000

/** Remembers that a recording was watched, once it plays to its end while one only watches. */
export function followWatching(): () => void {
  return onPlayhead((ms) => {
    const { playing, durationMs } = player.getState()
    if (playing && workbench.getState().lookThrough && ms >= durationMs - nearEndMs) rememberWatched(today())
  })
}
