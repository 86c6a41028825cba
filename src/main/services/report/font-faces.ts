import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontChooser } from '../../../shared/domain/choose-fonts.ts'
import { loadFontTable } from '../drawing/load-font-table.ts'

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

const own = [
  { family: 'Figtree', file: 'figtree-latin-wght-normal.woff2', weight: '300 900', ranges: latin },
  {
    family: 'Figtree',
    file: 'figtree-latin-ext-wght-normal.woff2',
    weight: '300 900',
    ranges: latinExtended
  },
  {
    family: 'Source Serif',
    file: 'source-serif-4-latin-wght-normal.woff2',
    weight: '300 900',
    ranges: latin
  },
  {
    family: 'Source Serif',
    file: 'source-serif-4-latin-ext-wght-normal.woff2',
    weight: '300 900',
    ranges: latinExtended
  }
]

const weights = { regular: '100 500', strong: '501 900' } as const

/** The program's two typefaces, and the fonts of the other scripts that `text` is written in, inside the page itself. */
export function fontFaces(resourcesDirectory: string, text: string): string {
  const { faces } = fontChooser(loadFontTable(resourcesDirectory))(text)
  const others = faces
    .filter(({ kind }) => kind !== 'own')
    .flatMap(({ family, ranges, regular, strong }) =>
      regular === strong
        ? [{ family, ranges, file: regular, weight: '100 900' }]
        : [
            { family, ranges, file: regular, weight: weights.regular },
            { family, ranges, file: strong, weight: weights.strong }
          ]
    )
  const rules = [...own, ...others].map(({ family, file, weight, ranges }) => {
    const bytes = readFileSync(join(resourcesDirectory, 'fonts', file)).toString('base64')
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${ranges}}`
  })
  return rules.join('\n')
}

/** The fonts of all other scripts, as a list for `font-family`: behind a typeface of ours, before a system's. */
export function fontStack(resourcesDirectory: string): string {
  const others = loadFontTable(resourcesDirectory).faces.filter(({ kind }) => kind !== 'own')
  return [...new Set(others.map(({ family }) => `"${family}"`))].join(', ')
}
