import i18next from 'i18next'
import { hasEdits } from '../../shared/domain/history.ts'
import { app, go, saveSettings, sessionTabs, showOverlay } from '../state/app.ts'
import type { Command } from '../state/commands.ts'
import { shortcutOf } from '../state/key-names.ts'
import { lockVault } from '../state/lock.ts'
import { redoEdit, session, undoEdit } from '../state/session.ts'

const themes = ['system', 'light', 'dark'] as const
const overlays = ['settings', 'keyboard', 'about'] as const

/** What can be done on every screen. */
export function appCommands(): readonly Command[] {
  const { t } = i18next
  const { screen, info } = app.getState()
  const { history, open } = session.getState()
  const settings = info?.settings
  const nothing = (isEmpty: boolean): string | undefined =>
    isEmpty ? t('finding.palette.nothing') : undefined
  return [
    {
      id: 'search-all',
      kind: 'here',
      title: t('keys.action.searchAll'),
      shortcut: shortcutOf('search-all'),
      run: () => showOverlay('search')
    },
    ...(screen.name === 'session' && open !== null
      ? [
          {
            id: 'undo',
            kind: 'here' as const,
            title: t('keys.action.undo'),
            shortcut: shortcutOf('undo'),
            unavailable: nothing(!hasEdits(history, 'done')),
            run: undoEdit
          },
          {
            id: 'redo',
            kind: 'here' as const,
            title: t('keys.action.redo'),
            shortcut: shortcutOf('redo'),
            unavailable: nothing(!hasEdits(history, 'undone')),
            run: redoEdit
          },
          ...sessionTabs
            .filter((tab) => tab !== screen.tab)
            .map((tab) => ({
              id: `tab ${tab}`,
              kind: 'go' as const,
              title: t(`common.nav.tabs.${tab}`),
              run: () => go({ ...screen, tab })
            })),
          {
            id: 'this-family',
            kind: 'go' as const,
            title: t('finding.palette.toFamily', { family: open.family.pseudonym }),
            run: () => go({ name: 'family', familyId: open.family.id })
          }
        ]
      : []),
    { id: 'families', kind: 'go', title: t('common.nav.families'), run: () => go({ name: 'families' }) },
    ...overlays.map((overlay) => ({
      id: overlay,
      kind: 'go' as const,
      title: t(`common.nav.${overlay}`),
      ...(overlay === 'keyboard' && { shortcut: shortcutOf('keyboard') }),
      run: () => showOverlay(overlay)
    })),
    { id: 'lock', kind: 'go', title: t('common.action.lock'), run: () => void lockVault() },
    ...(settings
      ? [
          ...(['nl', 'en'] as const)
            .filter((language) => language !== settings.language)
            .map((language) => ({
              id: `language ${language}`,
              kind: 'look' as const,
              title: t('finding.palette.language', { language: t(`common.language.${language}`) }),
              run: () => void saveSettings({ ...settings, language })
            })),
          ...themes
            .filter((theme) => theme !== settings.theme)
            .map((theme) => ({
              id: `theme ${theme}`,
              kind: 'look' as const,
              title: t(`finding.palette.theme.${theme}`),
              run: () => void saveSettings({ ...settings, theme })
            }))
        ]
      : [])
  ]
}
