import { TrashIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, type Key, type Selection, useDragAndDrop } from 'react-aria-components'
import { useStore } from 'zustand'
import { moveItems, removeItems, stepItem } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { ReelRow } from './ReelRow.tsx'
import type { Studio } from './studio.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useItemName } from './use-item-name.ts'
import styles from './rows.module.css'

/**
 * The clips and cards in order: drag, or move with Alt and an arrow; Enter plays from there, Delete takes out. Several
 * are chosen with Shift or Ctrl.
 */
export function ReelList({ studio }: { readonly studio: Studio }) {
  const { t } = useTranslation()
  const { view, player, choose, chosen, focusRow } = studio
  const { items } = view
  const nameOf = useItemName(view)
  const numbers = new Map(
    items.filter(({ type }) => type === 'clip').map(({ id }, at) => [id, at + 1] as const)
  )
  const numberOf = (id: string): number | null => numbers.get(id) ?? null
  const list = useRef<HTMLDivElement>(null)
  useRowFocus(list, studio)
  const [several, setSeveral] = useState<ReadonlySet<Key>>(new Set())
  const chosenId = chosen?.id ?? null
  // What has gone from the list, or is not about the one that is worked on, is no choice any more.
  const known = items.filter(({ id }) => several.has(id)).map(({ id }) => id)
  const selected = chosenId !== null && !known.includes(chosenId) ? [chosenId] : known
  const shownId = useStore(player.store, (state) =>
    state.playing ? state.parts[state.index]?.id : undefined
  )
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      moveItems(new Set([...keys].map(String)), { id: String(target.key), side: target.dropPosition })
    }
  })
  const select = (keys: Selection): void => {
    const ids = keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String)
    // As it came: it remembers where a choice with Shift began.
    setSeveral(keys === 'all' ? new Set(ids) : keys)
    // The one that came last is worked on.
    const wanted = ids.find((id) => !selected.includes(id)) ?? (ids.includes(chosenId ?? '') ? null : ids[0])
    if (wanted !== null && wanted !== undefined) choose(wanted)
    else if (ids.length === 1 && ids[0] !== undefined) choose(ids[0])
  }
  const remove = (ids: readonly string[]): void => {
    const last = Math.max(...ids.map((id) => items.findIndex((item) => item.id === id)))
    const left = (item: { readonly id: string }): boolean => !ids.includes(item.id)
    const neighbour = items.slice(last + 1).find(left) ?? items.findLast(left)
    removeItems(ids)
    setSeveral(new Set())
    if (!neighbour) return
    choose(neighbour.id)
    focusRow(neighbour.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).closest('[data-key]')?.getAttribute('data-key')
    if (id === null || id === undefined) return
    const up = event.key === 'ArrowUp'
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const plain = !event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey
    const onlyShift = event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    const onRow = (event.target as HTMLElement).role === 'row'
    // What is done is done to what is shown as chosen, wherever in the list the focus was left.
    if (event.altKey && (up || event.key === 'ArrowDown')) stepItem(chosenId ?? id, up ? -1 : 1)
    else if (event.key === 'Delete' || event.key === 'Backspace')
      remove(selected.length > 0 ? selected : [id])
    else if (onRow && plain && by !== undefined) player.step(by < 0 ? -1 : 1)
    else if (onRow && onlyShift && by !== undefined) player.seekBy(by * 1000)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={t('reel.items')}
        className={styles['list'] ?? ''}
        items={items}
        dependencies={[chosenId, shownId, view]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        disallowTypeAhead
        keyboardNavigationBehavior="tab"
        selectedKeys={known.length === several.size && selected === known ? several : selected}
        onSelectionChange={select}
        onAction={(id) => {
          choose(String(id))
          player.play()
        }}
      >
        {(item) => (
          <ReelRow
            item={item}
            name={nameOf(item)}
            number={numberOf(item.id)}
            view={view}
            isShown={shownId === item.id}
            isFirst={items[0]?.id === item.id}
            isLast={items.at(-1)?.id === item.id}
            onRemove={() => remove([item.id])}
          />
        )}
      </GridList>
      {selected.length > 1 ? (
        <p className={styles['several']}>
          {t('studio.list.chosen', { count: selected.length })}
          <Button size="s" look="quiet" icon={<TrashIcon />} onPress={() => remove(selected)}>
            {t('studio.list.removeChosen')}
          </Button>
        </p>
      ) : (
        <p className={styles['hint']}>{t('reel.reorderHint')}</p>
      )}
    </div>
  )
}
