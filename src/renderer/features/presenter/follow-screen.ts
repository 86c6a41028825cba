import type { TalkState } from '../../../shared/domain/talk.ts'
import { totalDurationMs } from '../../ui/reel-player/parts.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'

/** So far the small picture may run ahead or behind before it is put right, in ms. */
const driftMs = 500

/** Makes the small picture show what the parent screen shows. */
export function followScreen(player: Sequencer, screen: TalkState): void {
  const { parts, index, offsetMs, playing, rate } = player.store.getState()
  const at = parts.findIndex(({ id }) => id === screen.partId)
  const part = parts[at]
  if (part === undefined) return
  if (rate !== screen.rate) player.setRate(screen.rate)
  const isFar = Math.abs(offsetMs - screen.offsetMs) > (screen.playing ? driftMs : 20)
  if (at !== index || isFar) {
    if (playing && !screen.playing) player.pause()
    // The very end of a part would be the beginning of the next.
    const within = Math.min(screen.offsetMs, Math.max(0, part.durationMs - 1))
    player.seek(totalDurationMs(parts.slice(0, at)) + within)
  }
  if (screen.playing && !player.store.getState().playing && !screen.atEnd) player.play()
  else if (!screen.playing && player.store.getState().playing) player.pause()
}
