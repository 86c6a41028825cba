import { join } from 'node:path'
import type { Fonts } from './drawn-text.ts'
import { loadFont } from './font.ts'

/** The fonts of cards and captions, from the program's own resources: systems differ in what they have. */
export function loadFonts(resourcesDirectory: string): Fonts {
  const font = (name: string) => loadFont(join(resourcesDirectory, 'fonts', name))
  return { regular: font('Figtree-Regular.ttf'), strong: font('Figtree-SemiBold.ttf') }
}
