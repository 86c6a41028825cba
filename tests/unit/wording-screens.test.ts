import { expect, test } from 'vitest'
import { texts } from '../../src/shared/i18n/index.ts'
import { forbiddenIn, type PlacedText } from '../support/wording.ts'

/** Every text of the screens and papers in one language, by its key. */
function textsOf(language: 'nl' | 'en', value: unknown = texts[language], at = ''): readonly PlacedText[] {
  if (typeof value === 'string') return [{ at, language, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    textsOf(language, child, at === '' ? key : `${at}.${key}`)
  )
}

test('a thing has one name on all screens and papers', () => {
  const dutch = textsOf('nl')
  expect(dutch.length).toBeGreaterThan(1000)
  expect(forbiddenIn([...dutch, ...textsOf('en')])).toEqual([])
})

test('screens address practitioners and parents as “u”', () => {
  const close = textsOf('nl').filter(({ text }) => /\b(je|jij|jou|jouw|jullie)\b/i.test(text))
  // A line that is spoken for the child is in the child's own words.
  expect(close.filter(({ text }) => !/[“”]/.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
})

test('in English a child on a screen is not “it”', () => {
  const child = textsOf('en').filter(({ text }) => /\bchild\b.*\b(its?|itself)\b/i.test(text))
  expect(child.map(({ at, text }) => `${at}: ${text}`)).toEqual([])
})
