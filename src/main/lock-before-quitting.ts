import { app, type BrowserWindow } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import { askToQuit } from './dialogs.ts'
import { emitToPages } from './ipc.ts'
import type { Language } from '../shared/domain/language.ts'
import type { Services } from './services/services.ts'

/** How many edits the page has that could not be written; with them in hand nobody quits unasked. */
export type Unsaved = { edits: number }

/** What is being typed is saved, jobs end, and the vault closes in order before the program does. */
export function lockBeforeQuitting(
  services: Services,
  window: BrowserWindow,
  unsaved: Readonly<Unsaved>,
  language: () => Language
): void {
  let state: 'open' | 'closing' | 'locked' = 'open'
  const quit = async (): Promise<void> => {
    if (!window.isDestroyed()) {
      if (unsaved.edits > 0 && !(await askToQuit(window, language(), unsaved.edits))) {
        state = 'open'
        return
      }
      await lockByPage(services)
    }
    try {
      await services.lock()
    } finally {
      state = 'locked'
      app.quit()
    }
  }
  app.on('before-quit', (event) => {
    if (state === 'locked') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    // The program ends also when the vault can't be closed in order.
    void quit().catch(() => undefined)
  })
  window.on('close', (event) => {
    if (state === 'locked') return
    event.preventDefault()
    app.quit()
  })
}

const pagePatienceMs = 3000

/** Asks the page to lock, because it knows what is not saved yet; a page that doesn't answer is not waited for long. */
async function lockByPage(services: Services): Promise<void> {
  const until = performance.now() + pagePatienceMs
  if (services.vaultState() === 'unlocked') emitToPages('menu.command', { command: 'lock' })
  while (services.vaultState() === 'unlocked' && performance.now() < until) await wait(20)
}
