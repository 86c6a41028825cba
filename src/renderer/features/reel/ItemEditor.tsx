import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { CardEditor } from './CardEditor.tsx'
import { ClipEditor } from './ClipEditor.tsx'
import type { Studio } from './studio.ts'
import styles from './editor.module.css'

type Props = { readonly item: ReelItem; readonly studio: Studio }

/** What can be changed about the clip or card that is chosen. */
export function ItemEditor({ item, studio }: Props) {
  return (
    <div className={styles['editor']} data-testid="reel-editor">
      {item.type === 'clip' ? (
        <ClipEditor clip={item} studio={studio} />
      ) : (
        <CardEditor card={item} view={studio.view} />
      )}
    </div>
  )
}
