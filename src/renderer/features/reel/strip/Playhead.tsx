import { useStore } from 'zustand'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import type { Sequencer } from '../../../ui/reel-player/sequencer.ts'
import { shownMs } from '../shown-picture.ts'
import styles from './strip.module.css'

type Props = {
  readonly player: Sequencer
  readonly clip: Clip
  readonly placeOf: (ms: number) => string
}

/** Where the preview stands in the clip. */
export function Playhead({ player, clip, placeOf }: Props) {
  const ms = useStore(player.store, () => shownMs(player, clip))
  return ms === null ? null : <span className={styles['playhead']} style={{ left: placeOf(ms) }} />
}
