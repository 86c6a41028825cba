import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type AppSettings, appSettingsSchema } from '../../shared/domain/settings.ts'
import { writeDurably } from './write-durably.ts'

export type AppSettingsFile = {
  get(): AppSettings
  save(settings: AppSettings): Promise<AppSettings>
}

/** Language and theme of this machine, in a small file outside the vault; unreadable or missing means the defaults. */
export function openAppSettings(path: string, systemLocale: string): AppSettingsFile {
  let current = read(path) ?? defaultSettings(systemLocale)
  return {
    get: () => current,
    save: async (settings) => {
      await mkdir(dirname(path), { recursive: true })
      await writeDurably(path, JSON.stringify(settings, null, 2))
      current = settings
      return settings
    }
  }
}

function defaultSettings(systemLocale: string): AppSettings {
  return { language: /^(nl|af|fy)\b/i.test(systemLocale) ? 'nl' : 'en', theme: 'system', lanesBy: 'group' }
}

function read(path: string): AppSettings | null {
  try {
    return appSettingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
