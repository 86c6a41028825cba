import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.ts'
import type { Screen } from '../state/app.ts'

/** Null: the lock. The title says the part of the program, never who it is about: it shows in task bars and screen shares. */
export function useWindowTitle(screen: Screen | null): void {
  const { t } = useTranslation()
  const place =
    screen === null || screen.name === 'parent' || screen.name === 'presenter'
      ? ''
      : screen.name === 'session'
        ? t(`common.nav.tabs.${screen.tab}`)
        : screen.name === 'codebooks'
          ? t('common.nav.codebooks')
          : t('common.nav.families')
  const title = place === '' ? t('common.appName') : `${place} – ${t('common.appName')}`
  useEffect(() => {
    document.title = title
    void call('window.setTitle', { title })
  }, [title])
}
