import {
  BookOpenTextIcon,
  GearIcon,
  InfoIcon,
  KeyboardIcon,
  ListIcon,
  ListMagnifyingGlassIcon,
  MagnifyingGlassIcon
} from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { go, showOverlay } from '../state/app.ts'
import { shortcutOf } from '../state/key-names.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './MoreMenu.module.css'

const items = [
  { id: 'search', Icon: MagnifyingGlassIcon, action: 'search-all' },
  { id: 'palette', Icon: ListMagnifyingGlassIcon, action: 'palette' },
  { id: 'codebooks', Icon: BookOpenTextIcon, action: null },
  { id: 'settings', Icon: GearIcon, action: null },
  { id: 'keyboard', Icon: KeyboardIcon, action: 'keyboard' },
  { id: 'about', Icon: InfoIcon, action: null }
] as const

/** Pages that are needed now and then: searching, commands, codebooks, settings, keys, about. */
export function MoreMenu() {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <IconButton icon={<ListIcon />} label={t('settings.more')} />
      <Popover placement="bottom end" className={styles['popover'] ?? ''}>
        <Menu
          className={styles['menu'] ?? ''}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            if (item?.id === 'codebooks') go({ name: 'codebooks', codebookId: null, from: null })
            else if (item) showOverlay(item.id)
          }}
        >
          {items.map(({ id, Icon, action }) => (
            <MenuItem key={id} id={id} className={styles['item'] ?? ''} textValue={t(`common.nav.${id}`)}>
              <Icon aria-hidden="true" />
              <span>{t(`common.nav.${id}`)}</span>
              {action !== null && <kbd>{action === 'keyboard' ? '?' : shortcutOf(action)}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
