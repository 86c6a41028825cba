import { join } from 'node:path'
import { type Font, loadFont } from '../drawing/font.ts'

export type Fonts = { readonly regular: Font; readonly strong: Font }

/** The fonts of cards and captions, from the program's own resources: systems differ in what they have. */
export function loadFonts(resourcesDirectory: string): Fonts {
  const font = (name: string): Font => loadFont(join(resourcesDirectory, 'fonts', name))
  return { regular: font('Figtree-Regular.ttf'), strong: font('Figtree-SemiBold.ttf') }
}
