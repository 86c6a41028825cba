import { useEffect } from 'react'
import { listen } from '../api.ts'
import { app, go, saveSettings, showOverlay } from '../state/app.ts'
import { redoDraft, undoDraft } from '../state/codebook-editor.ts'
import { lockVault } from '../state/lock.ts'
import { redoEdit, undoEdit } from '../state/session.ts'

/** Does what the application menu asks. */
export function useMenuCommands(): void {
  useEffect(
    () =>
      listen('menu.command', ({ command }) => {
        const { info, screen } = app.getState()
        const settings = info?.settings
        // The parent's screen is left by its own way out; the menu must not be another.
        if (screen.name === 'parent' && command !== 'lock') return
        switch (command) {
          case 'settings':
          case 'keyboard':
          case 'about':
            showOverlay(command)
            break
          case 'lock':
            void lockVault()
            break
          case 'undo':
            if (screen.name === 'codebooks') undoDraft()
            else undoEdit()
            break
          case 'redo':
            if (screen.name === 'codebooks') redoDraft()
            else redoEdit()
            break
          case 'families':
            go({ name: 'families' })
            break
          case 'language-nl':
          case 'language-en':
            if (settings)
              void saveSettings({ ...settings, language: command === 'language-nl' ? 'nl' : 'en' })
            break
        }
      }),
    []
  )
}
