import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontChooser } from '../../../../shared/domain/choose-fonts.ts'
import { loadFontTable } from '../../drawing/load-font-table.ts'

/** A font as a page gets it: the signs it is for, and its file in base64. */
type CopyFont = { readonly ranges: string; readonly bytes: string }

/**
 * The fonts that a copy's words need and a parent's computer may not have. They lie behind the passphrase with the words: which
 * they are tells in what language a family reads.
 */
export function copyFonts(resourcesDirectory: string, words: readonly string[]): readonly CopyFont[] {
  const { faces } = fontChooser(loadFontTable(resourcesDirectory))(words.join('\n'))
  return faces
    .filter(({ kind }) => kind !== 'own')
    .map(({ ranges, regular }) => ({
      ranges,
      bytes: readFileSync(join(resourcesDirectory, 'fonts', regular)).toString('base64')
    }))
}
