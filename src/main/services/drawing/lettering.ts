import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CanvasKit, TypefaceFontProvider } from 'canvaskit-wasm'
import { fontChooser } from '../../../shared/domain/choose-fonts.ts'
import { loadFontTable } from './load-font-table.ts'
import { loadSkia } from './skia.ts'

export type Weight = 'regular' | 'strong'

/** What draws words: Skia, and the fonts that ship, each read when a text first needs it. */
export type Lettering = {
  readonly skia: CanvasKit
  readonly fonts: TypefaceFontProvider
  /** The fonts that a text needs, the first that has a sign before the others. */
  readonly familiesFor: (text: string, weight: Weight) => readonly string[]
}

const loading = new Map<string, Promise<Lettering>>()

/** The fonts of the program's own resources and no others: systems differ in what they have. */
export function loadLettering(resourcesDirectory: string): Promise<Lettering> {
  const known = loading.get(resourcesDirectory)
  if (known !== undefined) return known
  const opened = openLettering(resourcesDirectory)
  loading.set(resourcesDirectory, opened)
  // What failed is tried again.
  opened.catch(() => loading.delete(resourcesDirectory))
  return opened
}

async function openLettering(resourcesDirectory: string): Promise<Lettering> {
  const folder = join(resourcesDirectory, 'fonts')
  const skia = await loadSkia()
  const fonts = skia.TypefaceFontProvider.Make()
  const read = new Set<string>()
  const choose = fontChooser(loadFontTable(resourcesDirectory))
  const open = (file: string): string => {
    if (!read.has(file)) fonts.registerFont(readFileSync(join(folder, file)), file)
    read.add(file)
    return file
  }
  return { skia, fonts, familiesFor: (text, weight) => choose(text).faces.map((face) => open(face[weight])) }
}
