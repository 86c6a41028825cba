import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppFacts } from './handlers/shell.ts'
import { findBinaries } from './services/media/binaries.ts'

// Beside the built main script: out/renderer, out/preload; and the resources where the installer puts them.
const out = join(import.meta.dirname, '..')

export const rendererDirectory = join(out, 'renderer')
export const preloadPath = join(out, 'preload', 'preload.cjs')

export function resourcesDirectory(): string {
  return app.isPackaged ? join(process.resourcesPath, 'resources') : join(out, '..', 'resources')
}

/** The pages' fonts of other scripts are those that films and reports are drawn with: they ship once. */
export function fontsDirectory(): string {
  return join(resourcesDirectory(), 'fonts')
}

export async function appFacts(): Promise<AppFacts> {
  const binaries = await findBinaries().catch(() => null)
  return {
    version: app.getVersion(),
    licences: readFileSync(join(resourcesDirectory(), 'licences.txt'), 'utf8'),
    ffmpeg: binaries?.ffmpeg ?? null
  }
}
