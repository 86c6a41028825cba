import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './FindBox.module.css'

type FindItem = { readonly id: string; readonly content: ReactNode; readonly isDisabled?: boolean }
export type FindGroup = { readonly id: string; readonly title: string; readonly items: readonly FindItem[] }

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly groups: readonly FindGroup[]
  readonly onChoose: (id: string) => void
  /** Told to screen readers, such as how much was found. */
  readonly status: string
  /** In the place of the list when it is empty. */
  readonly empty: ReactNode
}

/**
 * A field with a list under it that follows what is typed. The field keeps the focus; arrows choose in the list,
 * Enter takes the choice. The first is chosen until one goes elsewhere.
 */
export function FindBox({ label, placeholder, query, onQuery, groups, onChoose, status, empty }: Props) {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const usable = groups.flatMap(({ items }) => items).filter((item) => item.isDisabled !== true)
  const active = usable.find(({ id }) => id === chosen) ?? usable[0]
  const activeId = active?.id
  useEffect(() => {
    if (activeId !== undefined && chosen !== null)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId, chosen])
  const step = (by: number): void => {
    if (active === undefined) return
    const next = usable[(usable.indexOf(active) + by + usable.length) % usable.length]
    setChosen(next?.id ?? null)
  }
  const optionId = (id: string): string => `${listId}-${id}`
  return (
    <div className={styles['box']}>
      <div className={styles['search']}>
        <MagnifyingGlassIcon aria-hidden="true" />
        <input
          // The dialog was opened to type in it.
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded={usable.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeId === undefined ? undefined : optionId(activeId)}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          maxLength={500}
          value={query}
          onChange={(event) => {
            setChosen(null)
            list.current?.scrollTo(0, 0)
            onQuery(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
            if (by !== undefined) step(by)
            else if (event.key === 'Enter' && active !== undefined) onChoose(active.id)
            else return
            event.preventDefault()
          }}
        />
      </div>
      <p className="visually-hidden" role="status">
        {status}
      </p>
      <div ref={list} id={listId} role="listbox" aria-label={label} className={styles['list']} tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.title} className={styles['group']}>
            <div className={styles['heading']} aria-hidden="true">
              {group.title}
            </div>
            {group.items.map(({ id, content, isDisabled = false }) => (
              // Keys are the field's: the list never has the focus.
              <div
                key={id}
                id={optionId(id)}
                role="option"
                tabIndex={-1}
                aria-selected={id === activeId}
                aria-disabled={isDisabled || undefined}
                className={styles['option']}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  if (!isDisabled) onChoose(id)
                }}
              >
                {content}
              </div>
            ))}
          </div>
        ))}
      </div>
      {usable.length === 0 && <div className={styles['empty']}>{empty}</div>}
    </div>
  )
}
