import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dialogTexts, menuTexts } from '../../src/main/texts.ts'
import { sampleWords } from '../../src/main/services/sample/sample-texts.ts'
import { languages } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { forbiddenWords } from '../support/forbidden-words.ts'

type Node = string | { readonly [key: string]: Node } | readonly Node[]

function linesOf(node: Node, path = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node).flatMap(([key, child]) => linesOf(child, path === '' ? key : `${path}.${key}`))
}

/** Counted words that stay the same for one and for many, or are only ever said of many. */
const neverOne: readonly RegExp[] = [
  /^ahead\.gigabytes$/,
  /^check\.many\./,
  /^codebooks\.problem\.too-many-groups$/,
  /^families\.session\.progress$/,
  /^finding\.filter\.(buttonActive|words\.more)$/,
  /^finding\.search\.more$/,
  /^make\.query\.(bestOf|words\.(best|most|more))$/,
  /^workbench\.moments\.shown$/,
  /^cli\./,
  /^dialog\.unsaved$/,
  /^failure\.rows-left-out$/,
  /^report\.shownClips$/
]

describe.each(languages)('the screens in %s', (language) => {
  const screens = [
    ...linesOf(texts[language]),
    ...linesOf(menuTexts[language], 'menu'),
    ...linesOf(dialogTexts[language], 'dialog')
  ]
  const read = [...screens, ...linesOf(sampleWords[language], 'sample')]

  test('call each thing by one name', () => {
    const wrong = read.flatMap(([key, text]) =>
      forbiddenWords[language]
        .filter(
          ({ word, except = [] }) =>
            word.test(text.replace(/\{\{[^}]*\}\}/g, '…')) &&
            !except.some((beginning) => key.startsWith(beginning))
        )
        .map(({ instead }) => `${key}: “${text}” (${instead})`)
    )
    expect(wrong).toEqual([])
  })

  test('never count “1 moments”', () => {
    const withoutOne = screens
      .map(([key, text]) => ({ key, text, stem: key.replace(/_(one|other|zero)$/, '') }))
      .filter(({ key, text, stem }) => {
        if (!text.includes('{{count}}') || neverOne.some((allowed) => allowed.test(key))) return false
        return key === stem || !screens.some(([other]) => other === `${stem}_one`)
      })
    expect(withoutOne.map(({ key }) => key)).toEqual([])
  })

  test('never write a clock time as a number of minutes', () => {
    const clocks = screens.filter(([, text]) => /\{\{time\}\} minu/.test(text))
    expect(clocks.map(([key]) => key)).toEqual([])
  })

  test('hold no dash in place of words', () => {
    expect(read.filter(([, text]) => text.includes('—'))).toEqual([])
  })
})

test('which form of a counted text is used is never chosen by hand', () => {
  const chosen = globSync('src/renderer/**/*.{ts,tsx}').filter((file) =>
    /\bt\(['`"][\w.]+_(one|other|zero)['`"]/.test(readFileSync(file, 'utf8'))
  )
  expect(chosen).toEqual([])
})

test('places in a text are the same in both languages, in every form of a count', () => {
  const places = (text: string): string => (text.match(/\{\{\w+[^}]*\}\}/g) ?? []).sort().join()
  const english = new Map([
    ...linesOf(texts.en),
    ...linesOf(menuTexts.en, 'menu'),
    ...linesOf(dialogTexts.en, 'dialog')
  ])
  const differing = [
    ...linesOf(texts.nl),
    ...linesOf(menuTexts.nl, 'menu'),
    ...linesOf(dialogTexts.nl, 'dialog')
  ].filter(([key, text]) => places(text) !== places(english.get(key) ?? ''))
  expect(differing).toEqual([])
})
