import { useTranslation } from 'react-i18next'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { itemDurationMs } from '../../../shared/domain/reel.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { CardEditor } from './CardEditor.tsx'
import { ClipEditor } from './ClipEditor.tsx'
import { ClipPanel } from './ClipPanel.tsx'
import type { Studio } from './studio.ts'
import { useItemName } from './use-item-name.ts'
import styles from './editor.module.css'

type Props = { readonly item: ReelItem; readonly studio: Studio }

/** Under the preview: what is done on the film of the clip that is chosen. */
export function ItemEditor({ item, studio }: Props) {
  if (item.type === 'card') return null
  return (
    <div className={styles['editor']} data-testid="reel-editor">
      <ClipEditor clip={item} studio={studio} />
    </div>
  )
}

/** Beside the preview: the words and the rest of the clip or card that is chosen. */
export function ItemPanel({ item, studio }: Props) {
  const { t } = useTranslation()
  const name = useItemName(studio.view)(item)
  return (
    <aside className={styles['panel']} aria-label={name} data-testid="reel-panel">
      <header className={styles['panelHead']}>
        <h2>{item.type === 'card' ? t(`reel.card.${item.kind}`) : name}</h2>
        <span>{formatTime(itemDurationMs(item), 'tenths')}</span>
      </header>
      {item.type === 'clip' ? (
        <ClipPanel clip={item} studio={studio} />
      ) : (
        <CardEditor card={item} view={studio.view} />
      )}
    </aside>
  )
}
