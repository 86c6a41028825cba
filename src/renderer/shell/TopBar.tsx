import { CaretRightIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { go, type Screen, sessionTabs } from '../state/app.ts'
import { lockVault } from '../state/lock.ts'
import { session } from '../state/session.ts'
import { IconButton } from '../ui/Button.tsx'
import { JobsButton } from './JobsButton.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { SavedMark } from './SavedMark.tsx'
import styles from './shell.module.css'

/** Where you are, the parts of the session, whether all is saved, and the way out. */
export function TopBar({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation()
  const open = useStore(session, (state) => state.open)
  const shown = screen.name === 'session' && open?.session.id === screen.sessionId ? open : null
  return (
    <header className={styles['bar']} data-narrowing={screen.name === 'session'}>
      <nav aria-label={t('common.nav.breadcrumb')} className={styles['crumbs']}>
        <AriaButton
          className={`${styles['crumb'] ?? ''} ${styles['home'] ?? ''}`}
          aria-label={t('common.nav.families')}
          onPress={() => go({ name: 'families' })}
        >
          <span className={styles['mark']} aria-hidden="true" />
          <span className={styles['crumbWords']}>{t('common.nav.families')}</span>
        </AriaButton>
        {screen.name === 'codebooks' && (
          <>
            <CaretRightIcon aria-hidden="true" className={styles['between'] ?? ''} />
            <span className={styles['here']} aria-current="page">
              {t('common.nav.codebooks')}
            </span>
          </>
        )}
        {shown && (
          <>
            <CaretRightIcon aria-hidden="true" className={styles['between'] ?? ''} />
            <AriaButton
              className={styles['crumb'] ?? ''}
              onPress={() => go({ name: 'family', familyId: shown.family.id })}
            >
              <span className={styles['crumbWords']}>{shown.family.pseudonym}</span>
            </AriaButton>
            <CaretRightIcon aria-hidden="true" className={styles['between'] ?? ''} />
            <span className={styles['here']} aria-current="page">
              {t('common.nav.session', { number: shown.session.number })}
            </span>
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
        <MoreMenu />
        <IconButton
          icon={<LockSimpleIcon />}
          label={t('common.action.lock')}
          onPress={() => {
            void lockVault()
          }}
        />
      </div>
    </header>
  )
}
