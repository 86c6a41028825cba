import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type AppSettings, appSettingsSchema } from '../../shared/domain/settings.ts'
import { writeDurably } from './write-durably.ts'

export type AppSettingsFile = {
  get(): AppSettings
  save(settings: AppSettings): Promise<AppSettings>
  /** Called after they have been saved. */
  onSaved(listener: () => void): void
}

/** How the program looks and behaves on this machine, in a small file outside the vault. */
export function openAppSettings(path: string, systemLocale: string): AppSettingsFile {
  const listeners: (() => void)[] = []
  let current = { ...defaultSettings(systemLocale), ...read(path) }
  return {
    get: () => current,
    save: async (settings) => {
      await mkdir(dirname(path), { recursive: true })
      await writeDurably(path, JSON.stringify(settings, null, 2))
      current = settings
      for (const listener of listeners) listener()
      return settings
    },
    onSaved: (listener) => void listeners.push(listener)
  }
}

function defaultSettings(systemLocale: string): AppSettings {
  return { language: /^(nl|af|fy)\b/i.test(systemLocale) ? 'nl' : 'en', theme: 'system', lanesBy: 'group' }
}

/** Setting by setting: one that is missing, or that another version wrote, doesn't take the others along. */
function read(path: string): Partial<AppSettings> {
  try {
    const stored = Object(JSON.parse(readFileSync(path, 'utf8'))) as Readonly<Record<string, unknown>>
    const known = Object.entries(appSettingsSchema.shape).flatMap(([name, schema]) => {
      const one = schema.safeParse(stored[name])
      return one.success && one.data !== undefined ? [[name, one.data] as const] : []
    })
    return Object.fromEntries(known)
  } catch {
    return {}
  }
}
