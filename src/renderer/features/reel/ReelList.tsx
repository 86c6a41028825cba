import { useTranslation } from 'react-i18next'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { useStore } from 'zustand'
import { moveItems, removeItems, stepItem } from '../../state/reel.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { itemName } from './item-name.ts'
import { ReelRow } from './ReelRow.tsx'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'
import styles from './rows.module.css'

type Props = {
  readonly view: ReelView
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  readonly player: Sequencer
}

/** The clips and cards in order: drag, or move with Alt and an arrow; Enter plays from there, Delete takes out. */
export function ReelList({ view, chosenId, onChoose, player }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { items } = view
  const shownId = useStore(player.store, (state) =>
    state.playing ? state.parts[state.index]?.id : undefined
  )
  const words = {
    clip: t('reel.clip'),
    card: { title: t('reel.card.title'), question: t('reel.card.question'), pause: t('reel.card.pause') }
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      moveItems(new Set([...keys].map(String)), { id: String(target.key), side: target.dropPosition })
    }
  })
  const remove = (id: string): void => {
    const index = items.findIndex((item) => item.id === id)
    const neighbour = items[index + 1] ?? items[index - 1]
    removeItems([id])
    if (neighbour) onChoose(neighbour.id)
  }
  return (
    <div
      onKeyDownCapture={(event) => {
        const id = (event.target as HTMLElement).closest('[data-key]')?.getAttribute('data-key')
        if (id === null || id === undefined) return
        const up = event.key === 'ArrowUp'
        if (event.altKey && (up || event.key === 'ArrowDown')) stepItem(id, up ? -1 : 1)
        else if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <GridList
        aria-label={t('reel.items')}
        className={styles['list'] ?? ''}
        items={items}
        dependencies={[chosenId, shownId, view, language]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          for (const id of keys) onChoose(String(id))
        }}
        onAction={(id) => {
          onChoose(String(id))
          player.play()
        }}
      >
        {(item) => (
          <ReelRow
            item={item}
            name={itemName(item, view, language, words)}
            view={view}
            isShown={shownId === item.id}
            isFirst={items[0]?.id === item.id}
            isLast={items.at(-1)?.id === item.id}
            onRemove={() => remove(item.id)}
          />
        )}
      </GridList>
      <p className={styles['hint']}>{t('reel.reorderHint')}</p>
    </div>
  )
}
