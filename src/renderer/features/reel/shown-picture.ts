import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'

/** The time of the recording of which the preview shows a picture; null while it shows another clip or a card. */
export function shownMs(player: Sequencer, clip: Pick<Clip, 'id'>): number | null {
  const { parts, index } = player.store.getState()
  return parts[index]?.id === clip.id ? player.filmMs() : null
}
