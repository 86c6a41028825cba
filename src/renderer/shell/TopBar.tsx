import { CaretRightIcon, GearIcon, InfoIcon, KeyboardIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { call } from '../api.ts'
import { go, type Screen, sessionTabs, showOverlay } from '../state/app.ts'
import { session } from '../state/session.ts'
import { IconButton } from '../ui/Button.tsx'
import { JobsButton } from './JobsButton.tsx'
import { SavedMark } from './SavedMark.tsx'
import styles from './shell.module.css'

/** Where you are, the parts of the session, whether all is saved, and the way out. */
export function TopBar({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation()
  const open = useStore(session, (state) => state.open)
  const family = screen.name === 'session' ? open?.family : undefined
  return (
    <header className={styles['bar']}>
      <nav aria-label={t('common.nav.breadcrumb')} className={styles['crumbs']}>
        <AriaButton className={styles['crumb'] ?? ''} onPress={() => go({ name: 'families' })}>
          <span className={styles['mark']} aria-hidden="true" />
          {t('common.nav.families')}
        </AriaButton>
        {screen.name === 'session' && family && open && (
          <>
            <CaretRightIcon aria-hidden="true" className={styles['soft'] ?? ''} />
            <AriaButton
              className={styles['crumb'] ?? ''}
              onPress={() => go({ name: 'family', familyId: family.id })}
            >
              {family.pseudonym}
            </AriaButton>
            <CaretRightIcon aria-hidden="true" className={styles['soft'] ?? ''} />
            <span className={styles['here']}>{t('common.nav.session', { number: open.session.number })}</span>
          </>
        )}
      </nav>
      {screen.name === 'session' && (
        <ToggleButtonGroup
          aria-label={t('common.nav.tabList')}
          className={styles['tabs'] ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[screen.tab]}
          onSelectionChange={(keys) => {
            const tab = sessionTabs.find((name) => keys.has(name))
            if (tab) go({ ...screen, tab })
          }}
        >
          {sessionTabs.map((tab) => (
            <ToggleButton key={tab} id={tab} className={styles['tab'] ?? ''}>
              {t(`common.nav.tabs.${tab}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <div className={styles['right']}>
        {screen.name === 'session' && <SavedMark />}
        <JobsButton />
        <IconButton
          icon={<KeyboardIcon />}
          label={t('common.nav.keyboard')}
          shortcut="?"
          onPress={() => showOverlay('keyboard')}
        />
        <IconButton
          icon={<GearIcon />}
          label={t('common.nav.settings')}
          onPress={() => showOverlay('settings')}
        />
        <IconButton icon={<InfoIcon />} label={t('common.nav.about')} onPress={() => showOverlay('about')} />
        <IconButton
          icon={<LockSimpleIcon />}
          label={t('common.action.lock')}
          onPress={() => {
            void call('vault.lock')
          }}
        />
      </div>
    </header>
  )
}
