import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { useStore } from 'zustand'
import type { ActionId } from '../../../state/keymap.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { chosenIds, workbench } from '../../../state/workbench.ts'
import { perform } from '../actions.ts'
import { closeMenu } from './edit-actions.ts'
import { RetagList } from './RetagList.tsx'
import { timeline } from './timeline-store.ts'
import styles from './menu.module.css'

const groups = [
  ['retag', 'split', 'merge'],
  ['copy', 'cut', 'paste', 'duplicate'],
  ['star', 'to-reel', 'remove']
] as const satisfies readonly (readonly ActionId[])[]

/** What can be done with the chosen moments, each with its key; or the list of codes to give them. */
export function MomentMenu() {
  const { t } = useTranslation()
  const menu = useStore(timeline, (state) => state.menu)
  const count = useStore(workbench, (state) => chosenIds(state).size)
  const anchor = useRef<HTMLDivElement>(null)
  return (
    <>
      <div
        ref={anchor}
        className={styles['anchor']}
        style={{ left: menu?.x ?? 0, top: menu?.y ?? 0 }}
        aria-hidden="true"
      />
      <Popover
        // Each place is a new one: an open popover doesn't follow its anchor.
        key={`${String(menu?.kind)} ${String(menu?.x)} ${String(menu?.y)}`}
        triggerRef={anchor}
        isOpen={menu !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) closeMenu()
        }}
        placement="bottom start"
        className={styles['popover'] ?? ''}
        aria-label={t(menu?.kind === 'retag' ? 'timeline.retag.title' : 'timeline.menu', { count })}
      >
        {menu?.kind === 'retag' ? (
          <RetagList count={count} />
        ) : (
          <Menu
            className={styles['menu'] ?? ''}
            aria-label={t('timeline.menu', { count })}
            autoFocus="first"
            onAction={(key) => {
              closeMenu()
              const id = groups.flat().find((each) => each === key)
              if (id !== undefined) perform(id)
            }}
          >
            {groups.flatMap((ids, at) => [
              ...(at > 0 ? [<Separator key={`line-${String(at)}`} className={styles['line'] ?? ''} />] : []),
              ...ids.map((id) => (
                <MenuItem
                  key={id}
                  id={id}
                  className={styles['item'] ?? ''}
                  textValue={t(`timeline.edit.${id}`)}
                >
                  <span>{t(`timeline.edit.${id}`)}</span>
                  <kbd>{shortcutOf(id)}</kbd>
                </MenuItem>
              ))
            ])}
          </Menu>
        )}
      </Popover>
    </>
  )
}
