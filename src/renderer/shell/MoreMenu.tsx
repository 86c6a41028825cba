import { GearIcon, InfoIcon, KeyboardIcon, ListIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { showOverlay } from '../state/app.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './MoreMenu.module.css'

const items = [
  { id: 'settings', Icon: GearIcon },
  { id: 'keyboard', Icon: KeyboardIcon },
  { id: 'about', Icon: InfoIcon }
] as const

/** Pages that are needed now and then: settings, keys, about. */
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
            if (item) showOverlay(item.id)
          }}
        >
          {items.map(({ id, Icon }) => (
            <MenuItem key={id} id={id} className={styles['item'] ?? ''} textValue={t(`common.nav.${id}`)}>
              <Icon aria-hidden="true" />
              <span>{t(`common.nav.${id}`)}</span>
              {id === 'keyboard' && <kbd>?</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
