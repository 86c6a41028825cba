import type { ReelItem } from '../../../shared/domain/session-record.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { CardEditor } from './CardEditor.tsx'
import { ClipEditor } from './ClipEditor.tsx'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = { readonly item: ReelItem; readonly view: ReelView; readonly player: Sequencer }

/** What can be changed about the clip or card that is chosen. */
export function ItemEditor({ item, view, player }: Props) {
  return (
    <div className={styles['editor']} data-testid="reel-editor">
      {item.type === 'clip' ? (
        <ClipEditor clip={item} view={view} player={player} />
      ) : (
        <CardEditor card={item} view={view} />
      )}
    </div>
  )
}
