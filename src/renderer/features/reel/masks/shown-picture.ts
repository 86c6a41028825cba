import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { pictureOf } from '../../../ui/reel-player/parts.ts'
import type { PlayerState, Sequencer } from '../../../ui/reel-player/sequencer.ts'

/** When the picture of the clip's recording begins that the preview shows; null while it shows another clip or a card. */
export function shownPictureMs(
  { parts, index, offsetMs }: PlayerState,
  clip: Pick<Clip, 'id'>
): number | null {
  const part = parts[index]
  return part?.kind === 'clip' && part.id === clip.id ? pictureOf(part, offsetMs).startMs : null
}

/** Shows a picture of the clip's recording in the preview. */
export function showPicture(player: Sequencer, clip: Pick<Clip, 'id'>, ms: number): void {
  player.pause()
  player.peek(
    player.store.getState().parts.findIndex(({ id }) => id === clip.id),
    ms
  )
}
