import {
  CheckIcon,
  EyeSlashIcon,
  PencilSimpleIcon,
  PlusIcon,
  TrashIcon,
  UsersThreeIcon
} from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useStore } from 'zustand'
import { shortcutOf } from '../../../state/key-names.ts'
import { activePass, choosePass, passes, passesOf, setWithOthers } from '../../../state/passes.ts'
import { session } from '../../../state/session.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { PassDialog } from './PassDialog.tsx'
import { passName } from './pass-name.ts'
import { RemovePass } from './RemovePass.tsx'
import { useLanguage } from '../use-language.ts'
import styles from './passes.module.css'

const first = 'first'
type Asked = 'new' | 'rename' | 'remove' | null

/** The coding passes of the session: which is coded, and making, naming and taking away one. */
export function PassChoice() {
  const { t } = useTranslation()
  const language = useLanguage()
  const seen = useStore(passes)
  const all = useStore(session, (state) => passesOf(state.doc))
  const active = useStore(session, (state) => activePass(state.doc, seen))
  const [asked, setAsked] = useState<Asked>(null)
  const act = (key: string): void => {
    if (key === 'new' || key === 'rename' || key === 'remove') setAsked(key)
    else if (key === 'others') setWithOthers(!seen.withOthers)
    else choosePass(key === first ? null : key)
  }
  const item = (id: string, icon: React.ReactNode, words: string, note?: string) => (
    <MenuItem id={id} textValue={words} className={styles['item'] ?? ''}>
      {icon}
      <span>
        {words}
        {note !== undefined && <small>{note}</small>}
      </span>
    </MenuItem>
  )
  const tick = (isChosen: boolean) => (
    <CheckIcon weight="bold" className={isChosen ? '' : (styles['unticked'] ?? '')} aria-hidden="true" />
  )
  return (
    <>
      <MenuTrigger>
        <IconButton
          size="s"
          icon={<UsersThreeIcon />}
          label={t('coding.pass.title')}
          shortcut={shortcutOf('next-pass')}
        />
        <Popover placement="bottom end" className={styles['popover'] ?? ''}>
          <Menu
            className={styles['menu'] ?? ''}
            aria-label={t('coding.pass.title')}
            onAction={(key) => act(String(key))}
          >
            {item(first, tick(active === null), t('coding.pass.first'))}
            {all.map((pass) => (
              <MenuItem
                key={pass.id}
                id={pass.id}
                textValue={passName(pass, t, language)}
                className={styles['item'] ?? ''}
              >
                {tick(active?.id === pass.id)}
                <span>
                  {passName(pass, t, language)}
                  {pass.blind && <small>{t('coding.pass.blind')}</small>}
                </span>
                {pass.blind && <EyeSlashIcon aria-hidden="true" />}
              </MenuItem>
            ))}
            <Separator className={styles['line'] ?? ''} />
            {all.length > 0 && active?.blind !== true
              ? item('others', tick(seen.withOthers), t('coding.pass.others'))
              : null}
            {item('new', <PlusIcon aria-hidden="true" />, t('coding.pass.new'))}
            {active && item('rename', <PencilSimpleIcon aria-hidden="true" />, t('coding.pass.rename'))}
            {active && item('remove', <TrashIcon aria-hidden="true" />, t('coding.pass.remove'))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {active && (
        <p className={styles['active']} role="status">
          {active.blind && <EyeSlashIcon aria-hidden="true" />}
          <span>{passName(active, t, language)}</span>
          {active.blind && <small>{t('coding.pass.blindShort')}</small>}
        </p>
      )}
      {(asked === 'new' || (asked === 'rename' && active)) && (
        <PassDialog pass={asked === 'rename' ? active : null} onClose={() => setAsked(null)} />
      )}
      {asked === 'remove' && active && <RemovePass pass={active} onClose={() => setAsked(null)} />}
    </>
  )
}
