import type { ReelItem } from '../../../shared/domain/session-record.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import type { ReelView } from './use-reel.ts'

/** What every part of the reel's screen works on. */
export type Studio = {
  readonly view: ReelView
  readonly player: Sequencer
  /** The clip or card that is worked on. */
  readonly chosen: ReelItem | null
  /** Chooses a clip or card and shows its beginning. */
  readonly choose: (id: string) => void
  /** The same for one that was made just now, as soon as the player knows it. */
  readonly showAdded: (id: string) => void
  /** Which row of the list takes the focus; `count` makes asking once more differ. */
  readonly rowToFocus: { readonly id: string; readonly count: number } | null
  readonly focusRow: (id: string) => void
}
