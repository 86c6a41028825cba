import { useEffect, useLayoutEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CodebooksScreen } from './features/codebooks/CodebooksScreen.tsx'
import { FamiliesScreen } from './features/families/FamiliesScreen.tsx'
import { FamilyScreen } from './features/families/FamilyScreen.tsx'
import { ParentScreen } from './features/parent-screen/ParentScreen.tsx'
import { PresenterScreen } from './features/presenter/PresenterScreen.tsx'
import { PaletteDialog } from './features/finding/PaletteDialog.tsx'
import { SearchDialog } from './features/finding/SearchDialog.tsx'
import { AboutDialog } from './features/settings/AboutDialog.tsx'
import { KeyboardDialog } from './features/settings/keys/KeyboardDialog.tsx'
import { SettingsDialog } from './features/settings/SettingsDialog.tsx'
import { UnlockScreen } from './features/unlock/UnlockScreen.tsx'
import { switchLanguage } from './i18n.ts'
import { SessionScreen } from './shell/SessionScreen.tsx'
import { Toasts } from './shell/Toasts.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { UnsavedNotice } from './shell/UnsavedNotice.tsx'
import { UndoEcho } from './shell/UndoEcho.tsx'
import { useFindKeys } from './shell/use-find-keys.ts'
import { useHelpKeys } from './shell/use-help-keys.ts'
import { useMenuCommands } from './shell/use-menu-commands.ts'
import { useTheme } from './shell/use-theme.ts'
import { useWindowTitle } from './shell/use-window-title.ts'
import { app, type Screen } from './state/app.ts'
import { gate } from './state/gate.ts'
import styles from './shell/shell.module.css'

/** Picks what is shown: the lock, the parent screen, or the bar with a screen under it. */
export function App() {
  const { i18n } = useTranslation()
  const vault = useStore(app, (state) => state.vault)
  const isHeld = useStore(gate, (state) => state.held)
  const screen = useStore(app, (state) => state.screen)
  const overlay = useStore(app, (state) => state.overlay)
  const language = useStore(app, (state) => state.info?.settings.language ?? 'nl')
  useEffect(() => {
    void switchLanguage(language)
  }, [language])
  useTheme()
  // The parent's screen has nothing of the program over it.
  const isApart = vault === 'unlocked' && screen.name === 'parent'
  const page = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Another screen is read from its beginning.
    page.current?.scrollTo(0, 0)
  }, [screen])
  useHelpKeys()
  useFindKeys()
  useMenuCommands()
  useWindowTitle(vault === 'unlocked' && !isHeld ? screen : null)
  return (
    <I18nProvider locale={i18n.language === 'nl' ? 'nl-NL' : 'en-GB'}>
      {vault !== 'unlocked' || isHeld ? (
        <UnlockScreen />
      ) : screen.name === 'parent' ? (
        <ParentScreen sessionId={screen.sessionId} reelId={screen.reelId} />
      ) : screen.name === 'presenter' ? (
        <PresenterScreen sessionId={screen.sessionId} reelId={screen.reelId} />
      ) : (
        <div className={styles['app']}>
          <TopBar screen={screen} />
          <UnsavedNotice />
          <main ref={page} className={styles['main']}>
            <Page screen={screen} />
          </main>
        </div>
      )}
      {isApart || (
        <>
          {overlay === 'settings' && <SettingsDialog />}
          {overlay === 'about' && <AboutDialog />}
          {overlay === 'keyboard' && <KeyboardDialog />}
          {overlay === 'search' && <SearchDialog />}
          {overlay === 'palette' && <PaletteDialog />}
        </>
      )}
      {vault === 'unlocked' && !isApart && <UndoEcho />}
      {/* On the parent's screen nothing of the program speaks; what happened meanwhile is told afterwards. */}
      {!isApart && <Toasts />}
      {(vault !== 'unlocked' || screen.name === 'presenter') && <UnsavedNotice />}
    </I18nProvider>
  )
}

function Page({ screen }: { readonly screen: Exclude<Screen, { name: 'parent' | 'presenter' }> }) {
  switch (screen.name) {
    case 'families':
      return <FamiliesScreen />
    case 'codebooks':
      return <CodebooksScreen codebookId={screen.codebookId} from={screen.from} />
    case 'family':
      return <FamilyScreen familyId={screen.familyId} />
    case 'session':
      return <SessionScreen sessionId={screen.sessionId} tab={screen.tab} />
  }
}
