import i18next from 'i18next'
import { giveKeys, resetKeys, type Shortcuts } from '../../shared/domain/shortcuts.ts'
import { app, saveSettings } from './app.ts'
import { type AnyActionId, defaultBindings, putKeysInForce } from './keys-in-force.ts'

/** What the person changed. */
function changesNow(): Shortcuts {
  return app.getState().info?.settings.shortcuts ?? {}
}

/** Puts the person's keys in force, now and whenever they change. */
export function followShortcuts(): void {
  putKeysInForce(changesNow())
  app.subscribe((now, before) => {
    if (now.info?.settings.shortcuts === before.info?.settings.shortcuts) return
    putKeysInForce(changesNow())
    // The names of keys are texts like all others: who shows texts shows them anew.
    i18next.emit('languageChanged', i18next.language)
  })
}

/** Gives an action these keys; another action that has one of them in the same place loses it. */
export function changeKeys(id: AnyActionId, keys: readonly string[]): Promise<void> {
  return save(giveKeys(changesNow(), id, keys, defaultBindings()))
}

/** Gives an action the keys it came with. */
export function putBackKeys(id: AnyActionId): Promise<void> {
  return save(resetKeys(changesNow(), id, defaultBindings()))
}

export function putBackAllKeys(): Promise<void> {
  return save({})
}

async function save(shortcuts: Shortcuts): Promise<void> {
  const settings = app.getState().info?.settings
  if (!settings) return
  const lists = Object.fromEntries(Object.entries(shortcuts).map(([id, keys]) => [id, [...keys]]))
  await saveSettings({ ...settings, shortcuts: lists })
}
